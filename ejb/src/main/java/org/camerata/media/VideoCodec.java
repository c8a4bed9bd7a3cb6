package org.camerata.media;

/** How the pictures of a recording are coded, as far as FLV says it. */
public enum VideoCodec {
    /** The file has no video tag. */
    NONE,
    H264,
    HEVC,
    AV1,
    VP9,
    /** A codec that no camera of today sends: Sorenson, VP6, screen video, or none we know. */
    UNKNOWN;

    private static final int FOURCC_AVC1 = 0x61766331;
    private static final int FOURCC_HVC1 = 0x68766331;
    private static final int FOURCC_AV01 = 0x61763031;
    private static final int FOURCC_VP09 = 0x76703039;

    /** The codec of Adobe's four-bit number; 12 is what many encoders use for HEVC. */
    public static VideoCodec ofNumber(int number) {
        return switch (number) {
            case 7 -> H264;
            case 12 -> HEVC;
            case 13 -> AV1;
            default -> UNKNOWN;
        };
    }

    /** The codec of an Enhanced RTMP four-character code. */
    public static VideoCodec ofFourcc(int fourcc) {
        return switch (fourcc) {
            case FOURCC_AVC1 -> H264;
            case FOURCC_HVC1 -> HEVC;
            case FOURCC_AV01 -> AV1;
            case FOURCC_VP09 -> VP9;
            default -> UNKNOWN;
        };
    }

    /** Whether a packet type and a composition time follow the first byte of a plain tag. */
    boolean hasPacketType() {
        return this == H264 || this == HEVC || this == AV1;
    }
}
