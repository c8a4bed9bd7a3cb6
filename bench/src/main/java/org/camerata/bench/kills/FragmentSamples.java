package org.camerata.bench.kills;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples of a fragment of MP4 ({@code moof} and {@code mdat}, ISO/IEC 14496-12), read by the
 * standard and not by the code that wrote it; for fragments whose tracks say all sizes in {@code
 * trun}.
 */
final class FragmentSamples {

    private static final int HEADER_BYTES = 8;
    private static final int FULL_HEADER_BYTES = 12;
    private static final int FLAGS = 0xFFFFFF;
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int SAMPLE_FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;

    private final ByteBuffer bytes;
    private final List<byte[]> samples = new ArrayList<>();
    private int movieFragment;

    private FragmentSamples(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /**
     * All of them, track by track.
     *
     * @throws IllegalArgumentException if it does not hold what it says
     */
    static List<byte[]> of(byte[] fragment) {
        FragmentSamples reader = new FragmentSamples(fragment);
        try {
            reader.boxes(0, fragment.length);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a fragment that is cut off", e);
        }
        return reader.samples;
    }

    private void boxes(int from, int to) {
        int at = from;
        while (at < to) {
            int size = bytes.getInt(at);
            if (size < HEADER_BYTES || size > to - at) {
                throw new IllegalArgumentException("a box of " + size + " bytes");
            }
            box(at, size);
            at += size;
        }
    }

    private void box(int at, int size) {
        byte[] name = new byte[Integer.BYTES];
        bytes.get(at + Integer.BYTES, name);
        switch (new String(name, java.nio.charset.StandardCharsets.US_ASCII)) {
            case "moof" -> {
                movieFragment = at;
                boxes(at + HEADER_BYTES, at + size);
            }
            case "traf" -> boxes(at + HEADER_BYTES, at + size);
            case "trun" -> run(at);
            default -> {} // nothing that is needed here
        }
    }

    private void run(int box) {
        int flags = bytes.getInt(box + HEADER_BYTES) & FLAGS;
        if ((flags & (DATA_OFFSET | SIZE)) != (DATA_OFFSET | SIZE)) {
            throw new IllegalArgumentException("a run without its place or its sizes");
        }
        int count = bytes.getInt(box + FULL_HEADER_BYTES);
        int data = movieFragment + bytes.getInt(box + FULL_HEADER_BYTES + Integer.BYTES);
        int entry = box + FULL_HEADER_BYTES + 2 * Integer.BYTES + width(flags, FIRST_FLAGS);
        int sizeAt = width(flags, DURATION);
        int entryBytes = sizeAt + Integer.BYTES + width(flags, SAMPLE_FLAGS);
        entryBytes += width(flags, COMPOSITION);
        for (int i = 0; i < count; i++) {
            byte[] sample = new byte[bytes.getInt(entry + i * entryBytes + sizeAt)];
            bytes.get(data, sample);
            samples.add(sample);
            data += sample.length;
        }
    }

    private static int width(int flags, int field) {
        return (flags & field) == 0 ? 0 : Integer.BYTES;
    }
}
