package org.camerata.media;

/**
 * The picture size of an H.265 sequence parameter set (ITU-T H.265 7.3.2.2.1), after cropping.
 *
 * @param width pixels
 * @param height pixels
 */
record HevcSequenceParameterSet(int width, int height) {

    private static final int NAL_TYPE = 33;
    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;
    private static final int SUB_LAYERS_MAX = 8; // as many are padded for

    /** Parses a NAL unit with its header and its emulation prevention bytes. */
    static HevcSequenceParameterSet parse(byte[] nalUnit) throws MalformedMedia {
        BitReader in = new BitReader(SequenceParameterSet.withoutEmulationPrevention(nalUnit));
        if ((in.bits(16) >> 9) != NAL_TYPE) {
            throw new MalformedMedia("not a sequence parameter set");
        }
        in.skip(4); // video parameter set
        int subLayers = in.bits(3);
        in.skip(1); // temporal nesting
        skipProfiles(in, subLayers);
        in.unsignedGolomb(); // id
        int chromaFormat = in.unsignedGolomb();
        if (chromaFormat == 3 && in.flag()) {
            chromaFormat = 0; // planes coded apart
        }
        return size(in, chromaFormat);
    }

    private static HevcSequenceParameterSet size(BitReader in, int chromaFormat)
            throws MalformedMedia {
        long width = in.unsignedGolomb();
        long height = in.unsignedGolomb();
        if (in.flag()) {
            int unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
            int unitY = chromaFormat == 1 ? 2 : 1;
            width -= ((long) in.unsignedGolomb() + in.unsignedGolomb()) * unitX;
            height -= ((long) in.unsignedGolomb() + in.unsignedGolomb()) * unitY;
        }
        int most = SequenceParameterSet.SIDE_PIXELS_MAX;
        if (width < 1 || height < 1 || width > most || height > most) {
            throw new MalformedMedia("a picture of " + width + "x" + height);
        }
        return new HevcSequenceParameterSet((int) width, (int) height);
    }

    private static void skipProfiles(BitReader in, int subLayers) throws MalformedMedia {
        in.skip(PROFILE_BITS + LEVEL_BITS);
        int bits = 0;
        for (int i = 0; i < subLayers; i++) {
            bits += in.flag() ? PROFILE_BITS : 0;
            bits += in.flag() ? LEVEL_BITS : 0;
        }
        in.skip(subLayers > 0 ? 2 * (SUB_LAYERS_MAX - subLayers) : 0);
        in.skip(bits);
    }
}
