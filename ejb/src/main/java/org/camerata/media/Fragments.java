package org.camerata.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

/**
 * Groups of a recording as a media segment of fragmented MP4: for each group the boxes moof and
 * mdat. Picture is track 1 and counts milliseconds, sound is track 2 and counts its samples.
 *
 * <p>A plan only: nothing is read before {@link #write}. Equal calls give equal bytes.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"}) // until it does something
public final class Fragments {

    private Fragments() {}

    /**
     * All frames of the groups.
     *
     * @param first group, from 0
     * @param end behind the last group
     * @throws IndexOutOfBoundsException if there are no such groups, or none
     * @throws IllegalArgumentException if more than one setup decodes them
     */
    public static Fragments of(FootageIndex index, int first, int end) {
        throw new UnsupportedOperationException();
    }

    /**
     * The key frame of each group that starts with one, shown until the next one or the end; for
     * {@link FootageSetup#ofPicturesAlone()}. Empty if no group starts with a key frame.
     *
     * @throws IndexOutOfBoundsException if there are no such groups, or none
     * @throws IllegalArgumentException if more than one setup decodes them
     */
    public static Fragments ofKeyPictures(FootageIndex index, int first, int end) {
        throw new UnsupportedOperationException();
    }

    /** Exactly what {@link #write} will write, in bytes. */
    public long sizeBytes() {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the segment, with one call for each group; holds at most {@link
     * FootageIndex#GROUP_BYTES_MAX} and some kilobytes.
     *
     * @param flv the recording that the index was made of; it may have grown since
     * @param baseMillis where the recording's first frame lies on the player's timeline, at least 0
     * @throws MalformedMedia if a group is not in the recording as the index says; nothing of that
     *     group is written
     * @throws java.io.EOFException likewise, if the recording has become shorter
     */
    public void write(FileChannel flv, long baseMillis, OutputStream target) throws IOException {
        throw new UnsupportedOperationException();
    }
}
