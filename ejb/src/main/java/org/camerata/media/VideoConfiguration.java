package org.camerata.media;

/** A decoder configuration of pictures that fragmented MP4 can carry. */
sealed interface VideoConfiguration extends SampleEntry
        permits AvcConfiguration, HevcConfiguration {

    /** Whether there is such a configuration for a codec. */
    static boolean isFor(VideoCodec codec) {
        return codec == VideoCodec.H264 || codec == VideoCodec.HEVC;
    }

    /**
     * Reads the configuration that FLV carries.
     *
     * @throws MalformedMedia if it cannot be read, or there is none for the codec
     */
    static VideoConfiguration parse(VideoCodec codec, byte[] record) throws MalformedMedia {
        return switch (codec) {
            case H264 -> AvcConfiguration.parse(record);
            case HEVC -> HevcConfiguration.parse(record);
            case NONE, AV1, VP9, UNKNOWN ->
                    throw new MalformedMedia("no configuration of " + codec);
        };
    }

    VideoCodec codec();

    /** What it was parsed from. */
    byte[] record();
}
