package org.camerata.media;

import static java.util.Locale.ROOT;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** An H.265 decoder configuration (hvcC, ISO/IEC 14496-15 8.3.3.1), carried over as it is. */
final class HevcConfiguration implements VideoConfiguration {

    private static final int FIXED_BYTES = 23;
    private static final int SEQUENCE_SET = 33;
    private static final int CONSTRAINTS_FROM = 6;
    private static final int CONSTRAINTS_END = 12;
    private static final List<String> PROFILE_SPACES = List.of("", "A", "B", "C");

    private final byte[] bytes;
    private final HevcSequenceParameterSet picture;

    private HevcConfiguration(byte[] bytes, HevcSequenceParameterSet picture) {
        this.bytes = bytes;
        this.picture = picture;
    }

    /**
     * Parses the configuration. A sequence parameter set that we cannot read leaves the size at 0 x
     * 0, because the player may know better.
     *
     * @throws MalformedMedia if its structure is broken or it holds no sequence parameter set
     */
    static HevcConfiguration parse(byte[] bytes) throws MalformedMedia {
        if (bytes.length < FIXED_BYTES || bytes[0] != 1) {
            throw new MalformedMedia("not an H.265 decoder configuration");
        }
        byte[] set = sequenceSet(ByteBuffer.wrap(bytes).position(FIXED_BYTES - 1));
        try {
            return new HevcConfiguration(bytes, HevcSequenceParameterSet.parse(set));
        } catch (MalformedMedia unreadable) {
            return new HevcConfiguration(bytes, new HevcSequenceParameterSet(0, 0));
        }
    }

    @Override
    public VideoCodec codec() {
        return VideoCodec.HEVC;
    }

    @Override
    public byte[] record() {
        return bytes;
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public byte[] inBand() {
        return new byte[0]; // hvc1 allows no parameter sets in samples
    }

    @Override
    public boolean sameAs(SampleEntry other) {
        return other instanceof HevcConfiguration that && Arrays.equals(bytes, that.bytes);
    }

    /** As in ISO/IEC 14496-15 annex E.3, such as {@code hvc1.1.6.L93.B0}. */
    @Override
    public String codecs() {
        int first = bytes[1] & 0xff;
        int compatible = ByteBuffer.wrap(bytes).getInt(2);
        StringBuilder text = new StringBuilder("hvc1.");
        text.append(PROFILE_SPACES.get(first >> 6)).append(first & 0x1f).append('.');
        text.append(Integer.toHexString(Integer.reverse(compatible)).toUpperCase(ROOT));
        text.append((first & 0x20) == 0 ? ".L" : ".H").append(bytes[CONSTRAINTS_END] & 0xff);
        int end = CONSTRAINTS_END;
        while (end > CONSTRAINTS_FROM && bytes[end - 1] == 0) {
            end--;
        }
        for (int i = CONSTRAINTS_FROM; i < end; i++) {
            text.append('.').append(Integer.toHexString(bytes[i] & 0xff).toUpperCase(ROOT));
        }
        return text.toString();
    }

    @Override
    public void writeTo(BoxWriter out) {
        out.box(
                "hvc1",
                () -> {
                    out.pictureEntry(width(), height());
                    out.box("hvcC", () -> out.bytes(bytes));
                });
    }

    /** Walks all arrays, so that a record that breaks off is not taken for whole. */
    private static byte[] sequenceSet(ByteBuffer in) throws MalformedMedia {
        byte[] found = null;
        for (int arrays = in.get() & 0xff; arrays > 0; arrays--) {
            demand(in, 3);
            int type = in.get() & 0x3f;
            for (int units = in.getShort() & 0xffff; units > 0; units--) {
                demand(in, 2);
                int size = in.getShort() & 0xffff;
                demand(in, size);
                byte[] unit = new byte[size];
                in.get(unit);
                found = type == SEQUENCE_SET && found == null ? unit : found;
            }
        }
        if (found == null) {
            throw new MalformedMedia("an H.265 decoder configuration without parameter set");
        }
        return found;
    }

    private static void demand(ByteBuffer in, int bytes) throws MalformedMedia {
        if (in.remaining() < bytes) {
            throw new MalformedMedia("an H.265 decoder configuration that breaks off");
        }
    }
}
