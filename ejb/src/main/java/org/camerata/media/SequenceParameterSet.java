package org.camerata.media;

import java.util.Arrays;
import java.util.Set;

/**
 * The picture size of an H.264 sequence parameter set (ITU-T H.264 7.3.2.1.1), after cropping.
 *
 * @param width pixels
 * @param height pixels
 */
record SequenceParameterSet(int width, int height) {

    static final int SIDE_PIXELS_MAX = 16_384; // level 6.2 ends at 16,880 for the longest side
    private static final int NAL_TYPE = 7;
    private static final int MACROBLOCK_PIXELS = 16;
    private static final int CYCLE_LENGTH_MAX = 255; // num_ref_frames_in_pic_order_cnt_cycle
    private static final Set<Integer> PROFILES_WITH_CHROMA =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

    /** Parses a NAL unit with its header byte and its emulation prevention bytes. */
    static SequenceParameterSet parse(byte[] nalUnit) throws MalformedMedia {
        BitReader in = new BitReader(withoutEmulationPrevention(nalUnit));
        if ((in.bits(8) & 0x1f) != NAL_TYPE) {
            throw new MalformedMedia("not a sequence parameter set");
        }
        int profile = in.bits(8);
        in.skip(16); // constraint flags, level
        in.unsignedGolomb(); // id
        int chromaFormat = PROFILES_WITH_CHROMA.contains(profile) ? chromaFormat(in) : 1;
        in.unsignedGolomb(); // log2_max_frame_num_minus4
        skipPictureOrder(in);
        in.unsignedGolomb(); // max_num_ref_frames
        in.skip(1); // gaps allowed
        return size(in, chromaFormat);
    }

    private static SequenceParameterSet size(BitReader in, int chromaFormat) throws MalformedMedia {
        long widthBlocks = in.unsignedGolomb() + 1L;
        long heightUnits = in.unsignedGolomb() + 1L;
        int fields = in.flag() ? 1 : 2; // a map unit is a pair of field macroblocks unless frames
        if (fields == 2) {
            in.skip(1); // adaptive frame/field
        }
        in.skip(1); // direct_8x8_inference
        long width = widthBlocks * MACROBLOCK_PIXELS;
        long height = heightUnits * MACROBLOCK_PIXELS * fields;
        if (in.flag()) {
            int unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
            int unitY = (chromaFormat == 1 ? 2 : 1) * fields;
            width -= ((long) in.unsignedGolomb() + in.unsignedGolomb()) * unitX;
            height -= ((long) in.unsignedGolomb() + in.unsignedGolomb()) * unitY;
        }
        if (width < 1 || height < 1 || width > SIDE_PIXELS_MAX || height > SIDE_PIXELS_MAX) {
            throw new MalformedMedia("a picture of " + width + "x" + height);
        }
        return new SequenceParameterSet((int) width, (int) height);
    }

    /** The chroma format that counts for cropping: 0 if the planes are coded apart. */
    private static int chromaFormat(BitReader in) throws MalformedMedia {
        int format = in.unsignedGolomb();
        boolean planesApart = format == 3 && in.flag();
        in.unsignedGolomb(); // bit depths
        in.unsignedGolomb();
        in.skip(1); // lossless bypass
        if (in.flag()) {
            skipScalingLists(in, format == 3 ? 12 : 8);
        }
        return planesApart ? 0 : format;
    }

    private static void skipScalingLists(BitReader in, int count) throws MalformedMedia {
        for (int i = 0; i < count; i++) {
            if (in.flag()) {
                skipScalingList(in, i < 6 ? 16 : 64);
            }
        }
    }

    private static void skipScalingList(BitReader in, int size) throws MalformedMedia {
        int last = 8;
        for (int i = 0; i < size; i++) {
            int next = (last + in.signedGolomb()) & 0xff;
            if (next == 0) {
                return; // the rest repeats the last value
            }
            last = next;
        }
    }

    private static void skipPictureOrder(BitReader in) throws MalformedMedia {
        int type = in.unsignedGolomb();
        if (type == 0) {
            in.unsignedGolomb();
        } else if (type == 1) {
            in.skip(1);
            in.signedGolomb();
            in.signedGolomb();
            int cycle = Math.min(in.unsignedGolomb(), CYCLE_LENGTH_MAX);
            for (int i = 0; i < cycle; i++) {
                in.signedGolomb();
            }
        }
    }

    /** Drops the 3 of each 0 0 3, which only keeps start codes out of the payload. */
    static byte[] withoutEmulationPrevention(byte[] nalUnit) {
        byte[] plain = new byte[nalUnit.length];
        int size = 0;
        int zeros = 0;
        for (byte next : nalUnit) {
            if (zeros >= 2 && next == 3) {
                zeros = 0;
                continue;
            }
            zeros = next == 0 ? zeros + 1 : 0;
            plain[size++] = next;
        }
        return Arrays.copyOf(plain, size);
    }
}
