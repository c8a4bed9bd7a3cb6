package org.camerata.media;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An AAC or MP3 decoder configuration as MP4 wants it (mp4a with esds). */
final class AudioConfiguration implements SampleEntry {

    private final AudioParameters parameters;
    private final byte[] record; // AudioSpecificConfig, or the header of an MP3 frame

    private AudioConfiguration(AudioParameters parameters, byte[] record) {
        this.parameters = parameters;
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
        return new AudioConfiguration(AudioParameters.aac(specific), specific);
    }

    /** Reads the header of an MPEG audio layer 3 frame. */
    static AudioConfiguration mp3(int header) throws MalformedMedia {
        byte[] record = ByteBuffer.allocate(Integer.BYTES).putInt(header).array();
        return new AudioConfiguration(AudioParameters.mp3(header), record);
    }

    AudioCodec codec() {
        return parameters.isAac() ? AudioCodec.AAC : AudioCodec.MP3;
    }

    /** What it was parsed from. */
    byte[] record() {
        return record;
    }

    /** Samples per second, of the core codec. */
    int rateHertz() {
        return parameters.rateHertz();
    }

    /** Samples per channel and frame, at {@link #rateHertz()}. */
    int frameSamples() {
        return parameters.frameSamples();
    }

    @Override
    public String codecs() {
        return "mp4a.%X".formatted(parameters.object())
                + (parameters.isAac() ? "." + parameters.aacType() : "");
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
                && parameters.equals(that.parameters)
                && Arrays.equals(specific(), that.specific());
    }

    @Override
    public void writeTo(BoxWriter out) {
        out.box(
                "mp4a",
                () -> {
                    out.zeros(6).u16(1); // data reference 1: this file
                    out.zeros(8).u16(parameters.channels()).u16(16).zeros(4);
                    out.u16(rateHertz() > 0xffff ? 0 : rateHertz()).u16(0); // 16.16
                    out.fullBox("esds", 0, 0, () -> writeDescriptor(out));
                });
    }

    private byte[] specific() {
        return parameters.isAac() ? record : new byte[0];
    }

    private void writeDescriptor(BoxWriter out) {
        byte[] specific = specific();
        boolean hasSpecific = specific.length > 0;
        int decoderBytes = 13 + (hasSpecific ? BoxWriter.DESCRIPTOR_HEADER_BYTES : 0);
        int size = decoderBytes + specific.length;
        out.descriptor(3, 3 + 2 * BoxWriter.DESCRIPTOR_HEADER_BYTES + size + 1);
        out.u16(0).u8(0); // ES id, flags
        out.descriptor(4, size);
        out.u8(parameters.object())
                .u8(0x15)
                .zeros(11); // audio stream; buffer size and bit rates unknown
        if (hasSpecific) {
            out.descriptor(5, specific.length).bytes(specific);
        }
        out.descriptor(6, 1).u8(2); // MP4's own sync layer
    }
}
