package org.camerata.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads what {@link IndexWriter} wrote, and believes nothing that could not have been written. */
final class IndexReader {

    static final FootageGroup NO_GROUP =
            new FootageGroup(
                    0,
                    0,
                    0,
                    0,
                    0,
                    false,
                    0,
                    0,
                    FootageGroup.Samples.NONE,
                    FootageGroup.Samples.NONE,
                    new FootageGroup.Clocks(MediaClock.State.FIRST, FrameGrid.State.FIRST));

    private static final int REASON_COUNT_MAX = 100;
    private static final int CHECKSUM_BYTES = 4;

    private final ByteBuffer in;

    private IndexReader(ByteBuffer in) {
        this.in = in;
    }

    static FootageIndex read(byte[] bytes) throws MalformedMedia {
        int size = bytes.length - CHECKSUM_BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, Math.max(0, size));
        if (size < 0 || ByteBuffer.wrap(bytes).getInt(size) != (int) checksum.getValue()) {
            throw new MalformedMedia("a damaged index");
        }
        try {
            return new IndexReader(ByteBuffer.wrap(bytes, 0, size)).index();
        } catch (BufferUnderflowException end) {
            throw new MalformedMedia("an index that breaks off");
        }
    }

    private FootageIndex index() throws MalformedMedia {
        demand(in.getInt() == IndexWriter.MAGIC && in.get() == IndexWriter.VERSION);
        FileMark mark = new FileMark(offset(), offset(), in.getInt());
        long zeroMillis = signed();
        List<FootageSetup> setups = new ArrayList<>();
        for (int left = count(FootageIndex.SETUP_COUNT_MAX); left > 0; left--) {
            setups.add(new FootageSetup(pictures(), sound()));
        }
        LeftOut leftOut = new LeftOut();
        for (int left = count(REASON_COUNT_MAX); left > 0; left--) {
            leftOut.count(new String(bytes(), UTF_8), offset());
        }
        List<FootageGroup> groups = groups(setups);
        demand(!in.hasRemaining());
        return new FootageIndex(groups, setups, leftOut, null, zeroMillis, mark);
    }

    private VideoConfiguration pictures() throws MalformedMedia {
        int kind = in.get();
        demand(kind >= 0 && kind <= 2);
        return kind == 0
                ? null
                : VideoConfiguration.parse(kind == 1 ? VideoCodec.H264 : VideoCodec.HEVC, bytes());
    }

    private AudioConfiguration sound() throws MalformedMedia {
        int kind = in.get();
        demand(kind >= 0 && kind <= 2);
        return kind == 0
                ? null
                : AudioConfiguration.parse(kind == 1 ? AudioCodec.AAC : AudioCodec.MP3, bytes());
    }

    private List<FootageGroup> groups(List<FootageSetup> setups) throws MalformedMedia {
        List<FootageGroup> groups = new ArrayList<>();
        FootageGroup before = NO_GROUP;
        for (int left = count(FootageIndex.GROUP_COUNT_MAX); left > 0; left--) {
            before = group(before, setups);
            groups.add(before);
        }
        return groups;
    }

    private FootageGroup group(FootageGroup before, List<FootageSetup> setups)
            throws MalformedMedia {
        long start = before.endMillis() + offset();
        int duration = count(MediaClock.PAUSE_MAX_MILLIS);
        long offset = before.endOffset() + offset();
        long end = offset + offset();
        int setup = count(2 * setups.size() - 1);
        int keyBytes = count(FootageIndex.GROUP_BYTES_MAX);
        int lastPicture = count(MediaClock.PAUSE_MAX_MILLIS);
        FootageGroup.Samples pictures = samples();
        FootageGroup.Samples sounds = samples();
        demand((long) pictures.bytes() + sounds.bytes() <= FootageIndex.GROUP_BYTES_MAX);
        demand(pictures.count() == 0 || setups.get(setup / 2).hasPictures());
        demand(sounds.count() == 0 || setups.get(setup / 2).hasSound());
        demand(setup % 2 == 0 || (pictures.count() > 0 && keyBytes <= pictures.bytes()));
        MediaClock.State clock = before.before().media();
        MediaClock.State media = new MediaClock.State(lane(clock.video()), lane(clock.audio()));
        long tick = before.before().grid().tick() + signed();
        FrameGrid.State grid = new FrameGrid.State(tick, count(FrameGrid.FRAME_TICKS_MAX));
        return new FootageGroup(
                start,
                duration,
                offset,
                end,
                setup / 2,
                setup % 2 == 1,
                keyBytes,
                lastPicture,
                pictures,
                sounds,
                new FootageGroup.Clocks(media, grid));
    }

    private FootageGroup.Samples samples() throws MalformedMedia {
        int count = count(FootageIndex.GROUP_FRAMES_MAX);
        return new FootageGroup.Samples(count, count(FootageIndex.GROUP_BYTES_MAX), offset());
    }

    private MediaClock.LaneState lane(MediaClock.LaneState before) throws MalformedMedia {
        int flags = in.get();
        return new MediaClock.LaneState(
                (flags & 1) != 0,
                (flags & 2) != 0,
                before.last() + signed(),
                (int) (before.offset() + signed()),
                before.usualMicros() + signed());
    }

    private byte[] bytes() throws MalformedMedia {
        byte[] bytes = new byte[count(in.remaining())];
        in.get(bytes);
        return bytes;
    }

    /** A size or a place in a file. */
    private long offset() throws MalformedMedia {
        long value = number();
        demand(value >= 0 && value <= Long.MAX_VALUE >> 20); // sums of them stay positive
        return value;
    }

    private int count(int most) throws MalformedMedia {
        long value = number();
        demand(value >= 0 && value <= most);
        return (int) value;
    }

    private long signed() throws MalformedMedia {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    private long number() throws MalformedMedia {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedMedia("an index with a number too long");
    }

    private static void demand(boolean possible) throws MalformedMedia {
        if (!possible) {
            throw new MalformedMedia("an index that nobody wrote");
        }
    }
}
