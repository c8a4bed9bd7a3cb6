package org.camerata.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An H.264 decoder configuration (avcC, ISO/IEC 14496-15 5.3.3.1), carried over as it is. */
final class AvcConfiguration implements VideoConfiguration {

    static final int IN_BAND_BYTES_MAX = 1024; // bounds what a hostile file can blow up to
    private static final int FIXED_BYTES = 6;

    private final byte[] bytes;
    private final byte[] inBand;
    private final byte[] sequenceSet;
    private final List<byte[]> pictureSets;
    private final int width;
    private final int height;

    private AvcConfiguration(
            byte[] bytes, List<byte[]> sequenceSets, List<byte[]> pictureSets, Size size) {
        this.bytes = bytes;
        this.inBand = inBand(lengthBytes(bytes), sequenceSets, pictureSets);
        this.sequenceSet = sequenceSets.get(0);
        this.pictureSets = List.copyOf(pictureSets);
        this.width = size.width();
        this.height = size.height();
    }

    private record Size(int width, int height) {}

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
        List<byte[]> sequenceSets = parameterSets(in, 0x1f);
        List<byte[]> pictureSets = parameterSets(in, 0xff);
        if (sequenceSets.isEmpty()) {
            throw new MalformedMedia("an H.264 decoder configuration without parameter set");
        }
        return new AvcConfiguration(bytes, sequenceSets, pictureSets, size(sequenceSets.get(0)));
    }

    private static Size size(byte[] sequenceSet) {
        try {
            SequenceParameterSet set = SequenceParameterSet.parse(sequenceSet);
            return new Size(set.width(), set.height());
        } catch (MalformedMedia unreadable) {
            return new Size(0, 0);
        }
    }

    /** How many bytes tell the length of each unit of a sample, 1 to 4. */
    int lengthBytes() {
        return lengthBytes(bytes);
    }

    private static int lengthBytes(byte[] record) {
        return (record[4] & 3) + 1;
    }

    /** The first one; pictures that need another are rare. */
    byte[] sequenceSet() {
        return sequenceSet;
    }

    /** May be none: then they come with the pictures. */
    List<byte[]> pictureSets() {
        return pictureSets;
    }

    @Override
    public VideoCodec codec() {
        return VideoCodec.H264;
    }

    @Override
    public byte[] record() {
        return bytes;
    }

    @Override
    public String codecs() {
        return "avc1.%02x%02x%02x".formatted(bytes[1], bytes[2], bytes[3]);
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
    public byte[] inBand() {
        return inBand;
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
                    out.pictureEntry(width, height);
                    out.box("avcC", () -> out.bytes(bytes));
                });
    }

    private static List<byte[]> parameterSets(ByteBuffer in, int countMask) throws MalformedMedia {
        if (!in.hasRemaining()) {
            throw new MalformedMedia("an H.264 decoder configuration that breaks off");
        }
        List<byte[]> sets = new ArrayList<>();
        for (int left = in.get() & countMask; left > 0; left--) {
            int size = in.remaining() < 2 ? -1 : in.getShort() & 0xffff;
            if (size < 0 || size > in.remaining()) {
                throw new MalformedMedia("an H.264 decoder configuration that breaks off");
            }
            byte[] set = new byte[size];
            in.get(set);
            sets.add(set);
        }
        return sets;
    }

    private static byte[] inBand(
            int lengthBytes, List<byte[]> sequenceSets, List<byte[]> pictureSets) {
        BoxWriter out = new BoxWriter();
        for (List<byte[]> sets : List.of(sequenceSets, pictureSets)) {
            for (byte[] set : sets) {
                for (int i = lengthBytes - 1; i >= 0; i--) {
                    out.u8(set.length >> (8 * i));
                }
                out.bytes(set);
            }
        }
        return out.size() > IN_BAND_BYTES_MAX ? new byte[0] : out.toByteArray();
    }
}
