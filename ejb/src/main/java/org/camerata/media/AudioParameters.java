package org.camerata.media;

/**
 * What the header of coded sound says.
 *
 * @param object how MP4 numbers the codec
 * @param aacType audio object type, 0 for MP3
 * @param rateHertz samples per second, of the core codec
 * @param channels 1 to 15
 * @param frameSamples samples per channel and frame
 */
record AudioParameters(int object, int aacType, int rateHertz, int channels, int frameSamples) {

    static final int AAC_CONFIGURATION_BYTES_MAX = 512;
    static final int RATE_HERTZ_MIN = 7350;
    static final int RATE_HERTZ_MAX = 96_000;
    private static final int OBJECT_AAC = 0x40;
    private static final int OBJECT_MP3 = 0x6b; // MPEG-1
    private static final int OBJECT_MP3_LOW_RATE = 0x69; // MPEG-2 and 2.5
    private static final int[] AAC_RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025,
        8000, 7350
    };
    private static final int[] MP3_RATES = {44_100, 48_000, 32_000};
    private static final int AAC_SBR = 5;
    private static final int AAC_PS = 29;
    private static final int AAC_ESCAPE = 31;

    /** Reads an AudioSpecificConfig (ISO/IEC 14496-3 1.6.2.1). */
    static AudioParameters aac(byte[] specific) throws MalformedMedia {
        if (specific.length > AAC_CONFIGURATION_BYTES_MAX) {
            throw new MalformedMedia("an AAC configuration of " + specific.length + " bytes");
        }
        BitReader in = new BitReader(specific);
        int type = objectType(in);
        int rate = aacRate(in);
        int channels = in.bits(4);
        if (type == AAC_SBR || type == AAC_PS) {
            aacRate(in); // of the output; frames are timed by the core's rate
            objectType(in);
        }
        boolean shortFrames = in.flag();
        return new AudioParameters(
                OBJECT_AAC, type, rate, aacChannels(channels), shortFrames ? 960 : 1024);
    }

    /** Reads the header of an MPEG audio layer 3 frame. */
    static AudioParameters mp3(int header) throws MalformedMedia {
        int version = (header >>> 19) & 3; // 0: MPEG 2.5, 2: MPEG 2, 3: MPEG 1
        int rate = (header >>> 10) & 3;
        if (header >>> 21 != 0x7ff || version == 1 || ((header >>> 17) & 3) != 1 || rate == 3) {
            throw new MalformedMedia("not an MP3 frame");
        }
        int divisor = version == 3 ? 1 : version == 2 ? 2 : 4;
        return new AudioParameters(
                version == 3 ? OBJECT_MP3 : OBJECT_MP3_LOW_RATE,
                0,
                MP3_RATES[rate] / divisor,
                ((header >>> 6) & 3) == 3 ? 1 : 2,
                version == 3 ? 1152 : 576);
    }

    boolean isAac() {
        return object == OBJECT_AAC;
    }

    private static int objectType(BitReader in) throws MalformedMedia {
        int type = in.bits(5);
        return type == AAC_ESCAPE ? 32 + in.bits(6) : type;
    }

    private static int aacRate(BitReader in) throws MalformedMedia {
        int index = in.bits(4);
        int rate = index < AAC_RATES.length ? AAC_RATES[index] : index == 15 ? in.bits(24) : 0;
        if (rate < RATE_HERTZ_MIN || rate > RATE_HERTZ_MAX) {
            throw new MalformedMedia("AAC at " + rate + " Hz");
        }
        return rate;
    }

    private static int aacChannels(int configuration) {
        return switch (configuration) {
            case 0 -> 2; // described inside the stream; players read it there
            case 7 -> 8;
            default -> configuration;
        };
    }
}
