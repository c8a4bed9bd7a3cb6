package org.camerata.media;

/**
 * A stretch of a recording: usually a key frame and all up to the next one. It is what playback is
 * made of.
 *
 * @param startMillis media time at which its first picture (or sound, where it has no picture) is
 *     decoded; 0 is the recording's first frame
 * @param durationMillis up to the start of the next group, or to the end of the last frame; at
 *     least 1. Silence before the next group, where the camera paused, belongs to it
 * @param offset where in the FLV its first tag begins
 * @param endOffset behind its last tag
 * @param setup which of {@link FootageIndex#setups()} decodes it
 * @param startsWithKey whether its first picture needs no other; false for sound alone, and for a
 *     further piece of a group of pictures longer than {@link FootageIndex#GROUP_MILLIS_MAX} or
 *     {@link FootageIndex#GROUP_BYTES_MAX}
 * @param keyBytes size of the coded key picture, 0 without one
 * @param lastPictureMillis how long its last picture is shown
 * @param pictures its video frames
 * @param sounds its audio frames
 * @param before the clocks as they are in front of it
 */
public record FootageGroup(
        long startMillis,
        int durationMillis,
        long offset,
        long endOffset,
        int setup,
        boolean startsWithKey,
        int keyBytes,
        int lastPictureMillis,
        Samples pictures,
        Samples sounds,
        Clocks before) {

    /**
     * The frames of one track.
     *
     * @param count how many
     * @param bytes of their coded media, without any header
     * @param from where the first one's tag begins, from the group's offset; 0 if there is none
     */
    record Samples(int count, int bytes, long from) {

        static final Samples NONE = new Samples(0, 0, 0);
    }

    /** The states from which times go on: of both tracks, and of the grid of sound. */
    record Clocks(MediaClock.State media, FrameGrid.State grid) {}

    /** How many pictures it has. */
    public int videoFrames() {
        return pictures.count();
    }

    /** How many frames of sound it has. */
    public int audioFrames() {
        return sounds.count();
    }

    /** Media time at which it is over. */
    public long endMillis() {
        return startMillis + durationMillis;
    }
}
