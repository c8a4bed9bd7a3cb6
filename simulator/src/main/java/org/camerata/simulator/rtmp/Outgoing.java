package org.camerata.simulator.rtmp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * What a connection has yet to write. Normally nothing waits; what a network does not take, or a
 * slow one not yet, is kept until it does. Its owner feeds it no frames meanwhile, so it is bounded
 * by one batch of them.
 */
final class Outgoing {

    private static final long NANOS = SECONDS.toNanos(1);

    /** Time that a slow network makes up for when it was idle, as by its queue. */
    private static final long BURST_MAX_NANOS = MILLISECONDS.toNanos(100);

    private final SocketChannel channel;
    private final int bytesPerSecondMax;
    private long paidNanos; // until when the time was used for sending
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private long sentBytes;

    Outgoing(SocketChannel channel, int bytesPerSecondMax, long startNanos) {
        this.channel = channel;
        this.bytesPerSecondMax = bytesPerSecondMax;
        this.paidNanos = startNanos;
    }

    boolean isEmpty() {
        return !waiting.hasRemaining();
    }

    /** Bytes that the network took. */
    long sentBytes() {
        return sentBytes;
    }

    /** Whether writing is to be tried again after some time, rather than once the socket can. */
    boolean isSlow() {
        return bytesPerSecondMax != PublisherPlan.UNLIMITED;
    }

    /** Writes what it may of these bytes, after all that waits, and keeps the rest. */
    void send(ByteBuffer bytes, long nowNanos) throws IOException {
        if (isEmpty()) {
            write(bytes, nowNanos);
        }
        if (bytes.hasRemaining()) {
            ByteBuffer all = ByteBuffer.allocate(waiting.remaining() + bytes.remaining());
            waiting = all.put(waiting).put(bytes).flip();
        }
    }

    /** Writes what it may of what waits. */
    void resume(long nowNanos) throws IOException {
        write(waiting, nowNanos);
    }

    private void write(ByteBuffer bytes, long nowNanos) throws IOException {
        int end = bytes.limit();
        bytes.limit(bytes.position() + (int) Math.min(bytes.remaining(), allowedBytes(nowNanos)));
        try {
            int sent = channel.write(bytes);
            sentBytes += sent;
            pay(sent);
        } finally {
            bytes.limit(end);
        }
    }

    /** Idle time is not saved up: a camera that waited for its admission sends no faster then. */
    private long allowedBytes(long nowNanos) {
        if (!isSlow()) {
            return Integer.MAX_VALUE;
        }
        paidNanos = Math.max(paidNanos, nowNanos - BURST_MAX_NANOS);
        return Math.max(0, (long) ((double) (nowNanos - paidNanos) / NANOS * bytesPerSecondMax));
    }

    private void pay(int bytes) {
        if (isSlow()) {
            paidNanos += bytes * NANOS / bytesPerSecondMax;
        }
    }
}
