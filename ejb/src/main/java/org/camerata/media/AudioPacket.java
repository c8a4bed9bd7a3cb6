package org.camerata.media;

/**
 * The body of an audio tag behind its header.
 *
 * @param offset of the coded bytes, from the start of the file
 * @param head the first four coded bytes, where an MP3 frame has its header
 */
record AudioPacket(AudioCodec codec, PacketKind kind, long offset, int bytes, int head) {

    private static final int AAC_HEADER_BYTES = 2;
    private static final int PLAIN_HEADER_BYTES = 1;

    static AudioPacket of(FlvTag tag) {
        AudioCodec codec = AudioCodec.ofNumber(tag.byteAt(0) >> 4);
        if (codec != AudioCodec.AAC) {
            return packet(tag, codec, PacketKind.FRAME, PLAIN_HEADER_BYTES);
        }
        PacketKind kind =
                switch (tag.byteAt(1)) {
                    case 0 -> PacketKind.CONFIGURATION;
                    case 1 -> PacketKind.FRAME;
                    default -> PacketKind.OTHER;
                };
        return packet(tag, codec, kind, AAC_HEADER_BYTES);
    }

    private static AudioPacket packet(FlvTag tag, AudioCodec codec, PacketKind kind, int header) {
        int bytes = tag.bodyBytes() - header;
        return new AudioPacket(
                codec,
                bytes <= 0 ? PacketKind.OTHER : kind,
                tag.bodyOffset() + header,
                Math.max(bytes, 0),
                (int) (tag.head() >>> (8 * (FlvTag.HEAD_BYTES - header - Integer.BYTES))));
    }
}
