package org.camerata.simulator;

/**
 * One tag of an FLV stream, whose types and bodies are those of RTMP messages.
 *
 * @param type {@link RtmpMessage#AUDIO}, {@link RtmpMessage#VIDEO} or {@link RtmpMessage#DATA}
 * @param timestampMillis since the start of the stream
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy per tag would cost
public record FlvTag(int type, long timestampMillis, byte[] body) {

    private static final int KEY_FRAME = 1;
    private static final int AVC = 7;
    private static final int AAC = 10;

    /** A picture that can be decoded without any before it. */
    public boolean isKeyFrame() {
        return type == RtmpMessage.VIDEO
                && body.length > 1
                && (body[0] >>> 4 & 0xF) == KEY_FRAME
                && !isHeader();
    }

    /** What a decoder needs before the first frame: metadata, AVC and AAC sequence headers. */
    public boolean isHeader() {
        return switch (type) {
            case RtmpMessage.DATA -> true;
            case RtmpMessage.VIDEO -> body.length > 1 && (body[0] & 0xF) == AVC && body[1] == 0;
            case RtmpMessage.AUDIO ->
                    body.length > 1 && (body[0] >>> 4 & 0xF) == AAC && body[1] == 0;
            default -> false;
        };
    }

    /** The same tag on a clock that started {@code baseMillis} later; never below zero. */
    FlvTag since(long baseMillis) {
        return new FlvTag(type, Math.max(0, timestampMillis - baseMillis), body);
    }
}
