package org.camerata.media;

/**
 * The body of a video tag behind its header, plain or Enhanced RTMP.
 *
 * @param compositionMillis presentation after decoding, may be negative
 * @param offset of the coded bytes, from the start of the file
 */
record VideoPacket(
        VideoCodec codec,
        PacketKind kind,
        boolean key,
        int compositionMillis,
        long offset,
        int bytes) {

    static final int COMPOSITION_MAX_MILLIS = 10_000; // a larger one is nonsense and read as 0
    private static final int ENHANCED = 0x80;
    private static final int FRAME_TYPE_KEY = 1;
    private static final int FRAME_TYPE_COMMAND = 5;
    private static final int PLAIN_HEADER_BYTES = 5;
    private static final int ENHANCED_HEADER_BYTES = 5;

    static VideoPacket of(FlvTag tag) {
        return (tag.byteAt(0) & ENHANCED) != 0 ? enhanced(tag) : plain(tag);
    }

    private static VideoPacket plain(FlvTag tag) {
        VideoCodec codec = VideoCodec.ofNumber(tag.byteAt(0) & 0x0f);
        if (!codec.hasPacketType()) {
            return packet(tag, codec, PacketKind.FRAME, 0, 1);
        }
        PacketKind kind =
                switch (tag.byteAt(1)) {
                    case 0 -> PacketKind.CONFIGURATION;
                    case 1 -> PacketKind.FRAME;
                    default -> PacketKind.OTHER;
                };
        return packet(tag, codec, kind, signed24(tag, 2), PLAIN_HEADER_BYTES);
    }

    private static VideoPacket enhanced(FlvTag tag) {
        int fourcc = (int) (tag.head() >>> 24);
        VideoCodec codec = VideoCodec.ofFourcc(fourcc);
        boolean composed = codec == VideoCodec.H264 || codec == VideoCodec.HEVC;
        return switch (tag.byteAt(0) & 0x0f) {
            case 0 -> packet(tag, codec, PacketKind.CONFIGURATION, 0, ENHANCED_HEADER_BYTES);
            case 1 ->
                    composed
                            ? packet(
                                    tag,
                                    codec,
                                    PacketKind.FRAME,
                                    signed24(tag, ENHANCED_HEADER_BYTES),
                                    ENHANCED_HEADER_BYTES + 3)
                            : packet(tag, codec, PacketKind.FRAME, 0, ENHANCED_HEADER_BYTES);
            case 3 -> packet(tag, codec, PacketKind.FRAME, 0, ENHANCED_HEADER_BYTES);
            default -> packet(tag, codec, PacketKind.OTHER, 0, ENHANCED_HEADER_BYTES);
        };
    }

    private static VideoPacket packet(
            FlvTag tag, VideoCodec codec, PacketKind kind, int compositionMillis, int header) {
        int frameType = (tag.byteAt(0) >> 4) & 0x07;
        int bytes = tag.bodyBytes() - header;
        boolean idle = bytes <= 0 || frameType == FRAME_TYPE_COMMAND;
        return new VideoPacket(
                codec,
                idle ? PacketKind.OTHER : kind,
                frameType == FRAME_TYPE_KEY,
                Math.abs(compositionMillis) > COMPOSITION_MAX_MILLIS ? 0 : compositionMillis,
                tag.bodyOffset() + header,
                Math.max(bytes, 0));
    }

    private static int signed24(FlvTag tag, int index) {
        return ((byte) tag.byteAt(index) << 16)
                | (tag.byteAt(index + 1) << 8)
                | tag.byteAt(index + 2);
    }
}
