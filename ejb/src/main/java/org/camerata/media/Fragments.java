package org.camerata.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camerata.media.FragmentPlan.Slice;

/**
 * Groups of a recording as a media segment of fragmented MP4: the boxes moof and mdat. Picture is
 * track 1 and counts milliseconds, sound is track 2 and counts its samples. What mdat holds are
 * parts of the recording as they are, with the headers of its tags between the frames.
 *
 * <p>Nothing is read before {@link #plan}. Equal calls give equal bytes.
 */
public final class Fragments {

    /** Of one segment; half a minute even where each is as short as a group can be. */
    public static final int GROUP_COUNT_MAX = 64;

    /** What lies between frames is little, unless a camera sends what nobody can play. */
    private static final long BYTES_MAX = 1 << 30;

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
        if (end - first > GROUP_COUNT_MAX) {
            throw new IllegalArgumentException("more groups than one segment holds");
        }
    }

    /**
     * All frames of the groups.
     *
     * @param first group, from 0
     * @param end behind the last group
     * @throws IndexOutOfBoundsException if there are no such groups, or none
     * @throws IllegalArgumentException if more than one setup decodes them, or they are more than
     *     {@value #GROUP_COUNT_MAX}
     */
    public static Fragments of(FootageIndex index, int first, int end) {
        return new Fragments(index, first, end, false);
    }

    /**
     * The key frame of each group that starts with one, shown until the next one or the end; for
     * {@link FootageSetup#ofPicturesAlone()}. Empty if no group starts with a key frame.
     *
     * @throws IndexOutOfBoundsException if there are no such groups, or none
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Fragments ofKeyPictures(FootageIndex index, int first, int end) {
        return new Fragments(index, first, end, true);
    }

    /**
     * Finds the frames. Reads the recording once, and holds 128 KiB of it.
     *
     * @param flv the recording that the index was made of; it may have grown since
     * @param baseMillis where the recording's first frame lies on the player's timeline, at least 0
     * @throws MalformedMedia if a group is not in the recording as the index says, or there is so
     *     much between its frames that no box can hold it
     * @throws java.io.EOFException if the recording has become shorter
     */
    public FragmentPlan plan(FileChannel flv, long baseMillis) throws IOException {
        int[] wanted = wanted();
        if (wanted.length == 0) {
            return new FragmentPlan(new byte[0], List.of());
        }
        FragmentTracks tracks = new FragmentTracks(index, wanted, keysOnly);
        tracks.find(new TagWalk(flv));
        List<Slice> slices = slices(tracks.pictures());
        demandRoom(slices);
        long endMillis = group(end - 1).endMillis();
        MovieFragmentBox box =
                new MovieFragmentBox(
                        tracks.picturePart(baseMillis, endMillis),
                        tracks.soundPart(baseMillis),
                        slices);
        return new FragmentPlan(box.toByteArray(first + 1), slices);
    }

    private List<Slice> slices(SampleRun pictures) {
        if (!keysOnly) {
            long start = group(first).offset();
            return List.of(new Slice(start, group(end - 1).endOffset() - start));
        }
        return IntStream.range(0, pictures.count())
                .mapToObj(i -> new Slice(pictures.offset(i), pictures.bytes(i)))
                .toList();
    }

    /** The numbers of those of which something is sent. */
    private int[] wanted() {
        return IntStream.range(first, end)
                .filter(i -> !keysOnly || group(i).startsWithKey())
                .toArray();
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

    private static void demandRoom(List<Slice> slices) throws MalformedMedia {
        if (slices.stream().mapToLong(Slice::bytes).sum() > BYTES_MAX) {
            throw new MalformedMedia("more between the frames than a segment holds");
        }
    }
}
