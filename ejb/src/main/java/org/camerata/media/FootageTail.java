package org.camerata.media;

/**
 * Where the reading of a growing recording stopped, and all that what follows depends on. That is
 * in front of the group that is not over yet, so it can be read again as if nothing had been.
 *
 * @param offset of the next tag to read
 * @param clock as it is in front of it
 * @param zeroMillis the earliest time that the clock gave so far; media time counts from it. Fixed
 *     once a group is listed
 * @param pictures what decodes pictures
 * @param sounds what decodes sound
 */
record FootageTail(
        long offset,
        MediaClock.State clock,
        long zeroMillis,
        PictureSets.State pictures,
        SoundSets.State sounds) {

    /** Nothing has been read, not even the file's header. */
    static final FootageTail BEGINNING =
            new FootageTail(
                    0, MediaClock.State.FIRST, 0, PictureSets.State.NONE, SoundSets.State.NONE);
}
