package org.camerata.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An H.264 decoder configuration (avcC, ISO/IEC 14496-15 5.3.3.1), carried over as it is. */
final class AvcConfiguration implements SampleEntry {

    private static final int FIXED_BYTES = 6;
    private static final int DOTS_PER_INCH_72 = 0x00480000; // 16.16
    private static final int DEPTH_24_BIT = 0x0018;

    private final byte[] bytes;
    private final int width;
    private final int height;

    private AvcConfiguration(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /**
     * Parses the configuration. A sequence parameter set in a profile that we cannot read leaves
     * the size at 0 x 0, because the player may know better.
     *
     * @throws MalformedMedia if its structure is broken or it holds no sequence parameter set
     */
    static AvcConfiguration parse(byte[] bytes) throws MalformedMedia {
        if (bytes.length < FIXED_BYTES || bytes[0] != 1) {
            throw new MalformedMedia("not an H.264 decoder configuration");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(FIXED_BYTES - 1);
        byte[] first = firstOf(in, in.get() & 0x1f);
        if (first.length == 0) {
            throw new MalformedMedia("an H.264 decoder configuration without parameter set");
        }
        if (!in.hasRemaining()) {
            throw new MalformedMedia("an H.264 decoder configuration that breaks off");
        }
        firstOf(in, in.get() & 0xff); // picture parameter sets
        try {
            SequenceParameterSet set = SequenceParameterSet.parse(first);
            return new AvcConfiguration(bytes, set.width(), set.height());
        } catch (MalformedMedia unreadable) {
            return new AvcConfiguration(bytes, 0, 0);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public boolean sameAs(SampleEntry other) {
        return other instanceof AvcConfiguration that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public void writeTo(BoxWriter out) {
        out.box(
                "avc1",
                () -> {
                    out.zeros(6).u16(1); // data reference 1: this file
                    out.zeros(16);
                    out.u16(width).u16(height);
                    out.u32(DOTS_PER_INCH_72).u32(DOTS_PER_INCH_72);
                    out.zeros(4).u16(1); // one frame per sample
                    out.zeros(32).u16(DEPTH_24_BIT).u16(0xffff);
                    out.box("avcC", () -> out.bytes(bytes));
                });
    }

    /** Walks over the parameter sets and returns the first, empty if there is none. */
    private static byte[] firstOf(ByteBuffer in, int count) throws MalformedMedia {
        byte[] first = new byte[0];
        for (int i = 0; i < count; i++) {
            int size = in.remaining() < 2 ? -1 : in.getShort() & 0xffff;
            if (size < 0 || size > in.remaining()) {
                throw new MalformedMedia("an H.264 decoder configuration that breaks off");
            }
            byte[] set = new byte[size];
            in.get(set);
            first = i == 0 ? set : first;
        }
        return first;
    }
}
