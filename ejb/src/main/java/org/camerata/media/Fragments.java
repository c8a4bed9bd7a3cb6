package org.camerata.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Objects;

/**
 * Groups of a recording as a media segment of fragmented MP4: for each group the boxes moof and
 * mdat. Picture is track 1 and counts milliseconds, sound is track 2 and counts its samples.
 *
 * <p>A plan only: nothing is read before {@link #write}. Equal calls give equal bytes.
 */
public final class Fragments {

    private final FootageIndex index;
    private final int first;
    private final int end;
    private final boolean keysOnly;

    private Fragments(FootageIndex index, int first, int end, boolean keysOnly) {
        Objects.checkFromToIndex(first, end, index.groups().size());
        Objects.checkIndex(0, end - first);
        this.index = index;
        this.first = first;
        this.end = end;
        this.keysOnly = keysOnly;
        demandOneSetup();
    }

    /**
     * All frames of the groups.
     *
     * @param first group, from 0
     * @param end behind the last group
     * @throws IndexOutOfBoundsException if there are no such groups, or none
     * @throws IllegalArgumentException if more than one setup decodes them
     */
    public static Fragments of(FootageIndex index, int first, int end) {
        return new Fragments(index, first, end, false);
    }

    /**
     * The key frame of each group that starts with one, shown until the next one or the end; for
     * {@link FootageSetup#ofPicturesAlone()}. Empty if no group starts with a key frame.
     *
     * @throws IndexOutOfBoundsException if there are no such groups, or none
     * @throws IllegalArgumentException if more than one setup decodes them
     */
    public static Fragments ofKeyPictures(FootageIndex index, int first, int end) {
        return new Fragments(index, first, end, true);
    }

    /** Exactly what {@link #write} will write, in bytes. */
    public long sizeBytes() {
        long bytes = 0;
        for (int i = first; i < end; i++) {
            bytes += sizeBytes(i);
        }
        return bytes;
    }

    /**
     * Writes the segment, with one call for each group; holds the largest of them, at most {@link
     * FootageIndex#GROUP_BYTES_MAX} and some kilobytes.
     *
     * @param flv the recording that the index was made of; it may have grown since
     * @param baseMillis where the recording's first frame lies on the player's timeline, at least 0
     * @throws MalformedMedia if a group is not in the recording as the index says; nothing of that
     *     group is written
     * @throws java.io.EOFException likewise, if the recording has become shorter
     */
    public void write(FileChannel flv, long baseMillis, OutputStream target) throws IOException {
        int fragmentMax = 0;
        long sourceMax = 0;
        for (int i = first; i < end; i++) {
            fragmentMax = Math.max(fragmentMax, sizeBytes(i));
            sourceMax = Math.max(sourceMax, group(i).endOffset() - group(i).offset());
        }
        TagWalk walk = new TagWalk(flv, sourceMax);
        FragmentWriter writer = new FragmentWriter(index, walk, baseMillis, fragmentMax);
        for (int i = first; i < end; i++) {
            if (!keysOnly) {
                writer.writeAll(i, target);
            } else if (hasKey(i)) {
                writer.writeKey(i, (int) (nextKeyMillis(i) - group(i).startMillis()), target);
            }
        }
    }

    private int sizeBytes(int number) {
        FootageGroup group = group(number);
        if (!keysOnly) {
            int head = MovieFragmentBox.sizeBytes(group.videoFrames(), group.audioFrames());
            return head + group.pictures().bytes() + group.sounds().bytes();
        }
        return hasKey(number) ? MovieFragmentBox.sizeBytes(1, 0) + group.keyBytes() : 0;
    }

    private long nextKeyMillis(int number) {
        int next = number + 1;
        while (next < end && !hasKey(next)) {
            next++;
        }
        return next < end ? group(next).startMillis() : group(end - 1).endMillis();
    }

    private boolean hasKey(int number) {
        return group(number).startsWithKey();
    }

    private FootageGroup group(int number) {
        return index.groups().get(number);
    }

    private void demandOneSetup() {
        for (int i = first + 1; i < end; i++) {
            if (group(i).setup() != group(first).setup()) {
                throw new IllegalArgumentException("group " + i + " is decoded by another setup");
            }
        }
    }
}
