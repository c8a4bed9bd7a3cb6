package org.camerata.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An AAC or MP3 decoder configuration as MP4 wants it (mp4a with esds). */
final class AudioConfiguration implements SampleEntry {

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

    private final int object;
    private final int aacType; // 0 for MP3
    private final int rateHertz;
    private final int channels;
    private final int frameSamples;
    private final byte[] record; // AudioSpecificConfig, or the header of an MP3 frame

    private AudioConfiguration(
            int object, int aacType, int rateHertz, int channels, int frameSamples, byte[] record) {
        this.object = object;
        this.aacType = aacType;
        this.rateHertz = rateHertz;
        this.channels = channels;
        this.frameSamples = frameSamples;
        this.record = record;
    }

    /**
     * Reads what {@link #record} gave.
     *
     * @throws MalformedMedia if it cannot be read, or there is none for the codec
     */
    static AudioConfiguration parse(AudioCodec codec, byte[] record) throws MalformedMedia {
        if (codec == AudioCodec.AAC) {
            return aac(record);
        }
        if (codec == AudioCodec.MP3 && record.length == Integer.BYTES) {
            return mp3(ByteBuffer.wrap(record).getInt());
        }
        throw new MalformedMedia("no configuration of " + codec);
    }

    /** Parses an AudioSpecificConfig (ISO/IEC 14496-3 1.6.2.1). */
    static AudioConfiguration aac(byte[] specific) throws MalformedMedia {
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
        int frameSamples = shortFrames ? 960 : 1024;
        return new AudioConfiguration(
                OBJECT_AAC, type, rate, aacChannels(channels), frameSamples, specific);
    }

    /** Reads the header of an MPEG audio layer 3 frame. */
    static AudioConfiguration mp3(int header) throws MalformedMedia {
        int version = (header >>> 19) & 3; // 0: MPEG 2.5, 2: MPEG 2, 3: MPEG 1
        int rate = (header >>> 10) & 3;
        if (header >>> 21 != 0x7ff || version == 1 || ((header >>> 17) & 3) != 1 || rate == 3) {
            throw new MalformedMedia("not an MP3 frame");
        }
        int divisor = version == 3 ? 1 : version == 2 ? 2 : 4;
        return new AudioConfiguration(
                version == 3 ? OBJECT_MP3 : OBJECT_MP3_LOW_RATE,
                0,
                MP3_RATES[rate] / divisor,
                ((header >>> 6) & 3) == 3 ? 1 : 2,
                version == 3 ? 1152 : 576,
                ByteBuffer.allocate(Integer.BYTES).putInt(header).array());
    }

    AudioCodec codec() {
        return object == OBJECT_AAC ? AudioCodec.AAC : AudioCodec.MP3;
    }

    /** What it was parsed from. */
    byte[] record() {
        return record;
    }

    /** Samples per second, of the core codec. */
    int rateHertz() {
        return rateHertz;
    }

    /** Samples per channel and frame, at {@link #rateHertz()}. */
    int frameSamples() {
        return frameSamples;
    }

    @Override
    public String codecs() {
        return object == OBJECT_AAC ? "mp4a.40." + aacType : "mp4a.%X".formatted(object);
    }

    @Override
    public int width() {
        return 0;
    }

    @Override
    public int height() {
        return 0;
    }

    @Override
    public byte[] inBand() {
        return new byte[0];
    }

    @Override
    public boolean sameAs(SampleEntry other) {
        return other instanceof AudioConfiguration that
                && object == that.object
                && rateHertz == that.rateHertz
                && channels == that.channels
                && Arrays.equals(specific(), that.specific());
    }

    @Override
    public void writeTo(BoxWriter out) {
        out.box(
                "mp4a",
                () -> {
                    out.zeros(6).u16(1); // data reference 1: this file
                    out.zeros(8).u16(channels).u16(16).zeros(4);
                    out.u16(rateHertz > 0xffff ? 0 : rateHertz).u16(0); // 16.16
                    out.fullBox("esds", 0, 0, () -> writeDescriptor(out));
                });
    }

    private byte[] specific() {
        return object == OBJECT_AAC ? record : new byte[0];
    }

    private void writeDescriptor(BoxWriter out) {
        byte[] specific = specific();
        boolean hasSpecific = specific.length > 0;
        int decoderBytes = 13 + (hasSpecific ? BoxWriter.DESCRIPTOR_HEADER_BYTES : 0);
        int size = decoderBytes + specific.length;
        out.descriptor(3, 3 + 2 * BoxWriter.DESCRIPTOR_HEADER_BYTES + size + 1);
        out.u16(0).u8(0); // ES id, flags
        out.descriptor(4, size);
        out.u8(object).u8(0x15).zeros(11); // audio stream; buffer size and bit rates unknown
        if (hasSpecific) {
            out.descriptor(5, specific.length).bytes(specific);
        }
        out.descriptor(6, 1).u8(2); // MP4's own sync layer
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
