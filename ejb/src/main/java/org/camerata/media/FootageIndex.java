package org.camerata.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Where what lies in a recording: its groups of pictures and sound, and what decodes them. With it
 * any moment is found and played without reading what comes before.
 *
 * <p>Immutable. A finished recording is read once ({@link #scan}) and its index kept beside it
 * ({@link #toBytes}, {@link #parse}); one that nginx still writes is followed ({@link #BEGINNING},
 * {@link #grow}, in the end {@link #close}). Groups that are listed once stay as they are.
 */
public final class FootageIndex {

    /** A group of pictures that lasts longer is cut; what is listed ends at most so far back. */
    public static final int GROUP_MILLIS_MAX = 5000;

    /** Coded media of a group: memory of who writes it. Also the largest frame, as for nginx. */
    public static final int GROUP_BYTES_MAX = 4 << 20;

    /** Five seconds have some 600 frames; this bounds what tells of them, 64 KiB. */
    static final int GROUP_FRAMES_MAX = 4096;

    /** Four days of two seconds each, in 30 MB. Only sound alone is ever recorded for so long. */
    static final int GROUP_COUNT_MAX = 200_000;

    /** A camera changes its parameter sets when somebody sets it up. Each takes at most 50 KB. */
    static final int SETUP_COUNT_MAX = 32;

    /** The index of a recording of which nothing has been read. */
    public static final FootageIndex BEGINNING =
            new FootageIndex(List.of(), List.of(), new LeftOut(), FootageTail.BEGINNING, 0, null);

    private static final int GROUP_MEMORY_BYTES = 200;

    private final List<FootageGroup> groups;
    private final List<FootageSetup> setups;
    private final LeftOut leftOut; // never changed
    private final FootageTail tail; // null once closed
    private final long zeroMillis;
    private final FileMark mark; // null until closed

    FootageIndex(
            List<FootageGroup> groups,
            List<FootageSetup> setups,
            LeftOut leftOut,
            FootageTail tail,
            long zeroMillis,
            FileMark mark) {
        this.groups = List.copyOf(groups);
        this.setups = List.copyOf(setups);
        this.leftOut = leftOut;
        this.tail = tail;
        this.zeroMillis = zeroMillis;
        this.mark = mark;
    }

    /**
     * Reads a finished recording, in time linear in the number of its frames.
     *
     * @throws MalformedMedia if it is not FLV
     */
    public static FootageIndex scan(Path flv) throws IOException {
        try (FileChannel channel = FileChannel.open(flv, StandardOpenOption.READ)) {
            return scan(channel);
        }
    }

    /** As {@link #scan(Path)}, with a channel that stays open and where it is. */
    public static FootageIndex scan(FileChannel flv) throws IOException {
        return BEGINNING.close(flv);
    }

    /**
     * The index with the groups that have been written since: those behind which another has begun.
     * Reads only the headers of what is new, and of the group that is not listed yet.
     *
     * @throws MalformedMedia if it is not FLV; a file that is empty so far is no error
     * @throws IllegalStateException if it is closed
     */
    public FootageIndex grow(FileChannel flv) throws IOException {
        demandOpen();
        if (!FlvReader.hasBegun(flv)) {
            return this;
        }
        GroupList list = new GroupList(groups, setups, leftOut);
        FootageScan scan = new FootageScan(new FlvReader(flv, tail.offset()), tail, list);
        scan.read();
        return list.index(scan.tail(), scan.zeroMillis(), null);
    }

    /**
     * The index of the recording now that it is finished: its last group is listed too.
     *
     * @throws MalformedMedia if it is not FLV
     * @throws IllegalStateException if it is closed
     */
    public FootageIndex close(FileChannel flv) throws IOException {
        demandOpen();
        GroupList list = new GroupList(groups, setups, leftOut);
        FlvReader reader = new FlvReader(flv, tail.offset());
        FootageScan scan = new FootageScan(reader, tail, list);
        scan.readOn();
        scan.end();
        FileMark end = FileMark.of(flv, reader.validBytes(), reader.fileBytes());
        return list.index(null, scan.zeroMillis(), end);
    }

    /** Whether it was made of a finished recording. */
    public boolean isClosed() {
        return tail == null;
    }

    /** In the order of the recording; each starts where the one before it ends, or later. */
    public List<FootageGroup> groups() {
        return groups;
    }

    /** What decodes the groups, each different from the others. */
    public List<FootageSetup> setups() {
        return setups;
    }

    /** What decodes a group. */
    public FootageSetup setupOf(int group) {
        return setups.get(groups.get(group).setup());
    }

    /** The last group that starts at or before a media time; 0 if none does. */
    public int groupAt(long millis) {
        int low = 0;
        int high = groups.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean before = groups.get(middle).startMillis() <= millis;
            low = before ? middle : low;
            high = before ? high : middle - 1;
        }
        return low;
    }

    /**
     * Where to begin in order to see the picture of a media time: the last group that starts with a
     * key frame at or before it; {@link #groupAt} if there is none.
     */
    public int keyGroupAt(long millis) {
        int at = groupAt(millis);
        for (int i = Math.min(at, groups.size() - 1); i >= 0; i--) {
            if (groups.get(i).startsWithKey()) {
                return i;
            }
        }
        return at;
    }

    /** Media time at which the last listed group is over, 0 without one. */
    public long endMillis() {
        return groups.isEmpty() ? 0 : groups.get(groups.size() - 1).endMillis();
    }

    /** What the recording holds and playback does not: a sentence for each reason, for people. */
    public List<String> leftOut() {
        return leftOut.reasons();
    }

    /** About what it takes in memory. */
    public int memoryBytes() {
        int setupBytes = setups.stream().mapToInt(FootageSetup::memoryBytes).sum();
        return GROUP_MEMORY_BYTES * (1 + groups.size()) + setupBytes;
    }

    /**
     * Whether it is the index of this finished recording: as long, and with the same end. What was
     * altered further in front is found by its checksum, or when it is played.
     */
    public boolean fits(FileChannel flv) throws IOException {
        return mark != null && mark.fits(flv);
    }

    /**
     * To be kept beside the recording; some tens of kilobytes an hour.
     *
     * @throws IllegalStateException if it is not closed
     */
    public byte[] toBytes() {
        if (!isClosed()) {
            throw new IllegalStateException("the recording may still grow");
        }
        return new IndexWriter().write(this, mark, leftOut);
    }

    /**
     * Reads what {@link #toBytes} made. Ask {@link #fits} before it is used.
     *
     * @throws MalformedMedia if it is damaged, or of another version
     */
    public static FootageIndex parse(byte[] bytes) throws MalformedMedia {
        return IndexReader.read(bytes);
    }

    /** What the media clock gave the first frame. */
    long zeroMillis() {
        return zeroMillis;
    }

    private void demandOpen() {
        if (isClosed()) {
            throw new IllegalStateException("the recording was finished when it was read");
        }
    }
}
