package org.camerata.simulator.rtmp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.ByteBuffer;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;

/** Where one publication stands in its clip, and what of it is due. */
final class Feeder {

    static final long NEVER = Long.MAX_VALUE;

    private final PublisherPlan plan;
    private final ChunkEncoder encoder;
    private final int messageStream;
    private final long startNanos;
    private int index;
    private int round;
    private int pictures;

    /**
     * @param startNanos by {@link System#nanoTime}
     */
    Feeder(PublisherPlan plan, Conversation conversation, long startNanos) {
        this.plan = plan;
        this.encoder = conversation.encoder();
        this.messageStream = conversation.messageStream();
        this.startNanos = startNanos;
    }

    /** The headers, which go before any frame. */
    void begin(ByteBuffer out) {
        for (FlvTag header : plan.clip().headers()) {
            put(out, header, 0);
        }
    }

    /** When the next frame is due, by {@link System#nanoTime}; {@link #NEVER} after the last. */
    long dueNanos() {
        return ended() ? NEVER : startNanos + MILLISECONDS.toNanos(sinceStartMillis());
    }

    boolean ended() {
        return round >= plan.roundCount();
    }

    /** Appends all frames that are due and fit. */
    void feed(ByteBuffer out, long nowNanos) {
        while (!ended() && dueNanos() - nowNanos <= 0) {
            FlvTag frame = plan.clip().frames().get(index);
            int bytesMax = frame.body().length + FrameStamp.BYTES_MAX;
            if (encoder.wireBytesMax(bytesMax) > out.remaining()) {
                return;
            }
            put(out, plan.ledger().map(all -> all.next(frame)).orElse(frame), sinceStartMillis());
            pictures += frame.type() == RtmpMessage.VIDEO ? 1 : 0;
            advance();
        }
    }

    /** How many frames of picture were taken from it. */
    int pictures() {
        return pictures;
    }

    private long sinceStartMillis() {
        Clip clip = plan.clip();
        return round * clip.lengthMillis() + clip.frames().get(index).timestampMillis();
    }

    private void advance() {
        index++;
        if (index == plan.clip().frames().size()) {
            index = 0;
            round++;
        }
    }

    private void put(ByteBuffer out, FlvTag tag, long sinceStartMillis) {
        int chunks =
                switch (tag.type()) {
                    case RtmpMessage.AUDIO -> RtmpMessage.AUDIO_CHUNKS;
                    case RtmpMessage.VIDEO -> RtmpMessage.VIDEO_CHUNKS;
                    default -> RtmpMessage.DATA_CHUNKS;
                };
        long timestamp = plan.clock().timestamp(sinceStartMillis);
        encoder.put(out, new RtmpMessage(chunks, tag.type(), messageStream, timestamp, tag.body()));
    }
}
