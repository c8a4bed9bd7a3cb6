package org.camerata.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Where what lies in a recording: its groups of pictures and sound, and what decodes them. With it
 * any moment is found and played without reading what comes before.
 *
 * <p>Immutable. A finished recording is read once ({@link #scan}) and its index kept beside it
 * ({@link #toBytes}, {@link #parse}); one that nginx still writes is followed ({@link #BEGINNING},
 * {@link #grow}, in the end {@link #close}). Groups that are listed once stay as they are.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"}) // until it does something
public final class FootageIndex {

    /** A group of pictures that lasts longer is cut; what is listed ends at most so far back. */
    public static final int GROUP_MILLIS_MAX = 5000;

    /** Coded media of a group: memory of who writes it. Also the largest frame, as for nginx. */
    public static final int GROUP_BYTES_MAX = 4 << 20;

    /** The index of a recording of which nothing has been read. */
    public static final FootageIndex BEGINNING = new FootageIndex();

    private FootageIndex() {}

    /**
     * Reads a finished recording, in time linear in the number of its frames.
     *
     * @throws MalformedMedia if it is not FLV
     */
    public static FootageIndex scan(Path flv) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** As {@link #scan(Path)}, with a channel that stays open and where it is. */
    public static FootageIndex scan(FileChannel flv) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * The index with the groups that have been written since: those behind which another has begun.
     * Reads only the headers of what is new, and of the group that is not listed yet. The same
     * index if nothing came.
     *
     * @throws MalformedMedia if it is not FLV; a file that is empty so far is no error
     */
    public FootageIndex grow(FileChannel flv) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * The index of the recording now that it is finished: its last group is listed too.
     *
     * @throws MalformedMedia if it is not FLV
     */
    public FootageIndex close(FileChannel flv) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Whether it was made of a finished recording. */
    public boolean isClosed() {
        throw new UnsupportedOperationException();
    }

    /** In the order of the recording; each starts where the one before it ends, or later. */
    public List<FootageGroup> groups() {
        throw new UnsupportedOperationException();
    }

    /** What decodes the groups, each different from the others. */
    public List<FootageSetup> setups() {
        throw new UnsupportedOperationException();
    }

    /** What decodes a group. */
    public FootageSetup setupOf(int group) {
        throw new UnsupportedOperationException();
    }

    /** The last group that starts at or before a media time; 0 if none does. */
    public int groupAt(long millis) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where to begin in order to see the picture of a media time: the last group that starts with a
     * key frame at or before it; {@link #groupAt} if there is none.
     */
    public int keyGroupAt(long millis) {
        throw new UnsupportedOperationException();
    }

    /** Media time at which the last listed group is over, 0 without one. */
    public long endMillis() {
        throw new UnsupportedOperationException();
    }

    /** What the recording holds and playback does not: a sentence for each reason, for people. */
    public List<String> leftOut() {
        throw new UnsupportedOperationException();
    }

    /** About what it takes in memory. */
    public int memoryBytes() {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether it is the index of this finished recording: as long, and with the same end. What was
     * altered further in front is found by its checksum, or when it is played.
     */
    public boolean fits(FileChannel flv) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * To be kept beside the recording; some tens of kilobytes an hour.
     *
     * @throws IllegalStateException if it is not closed
     */
    public byte[] toBytes() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads what {@link #toBytes} made. Ask {@link #fits} before it is used.
     *
     * @throws MalformedMedia if it is damaged, or of another version
     */
    public static FootageIndex parse(byte[] bytes) throws MalformedMedia {
        throw new UnsupportedOperationException();
    }
}
