package org.camerata.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Between the encoder, which never waits, and the publisher, which may have to.
 *
 * <p>Live, not a backlog: while nobody takes, or after more than {@link #TAG_COUNT_MAX} wait, all
 * that waits is dropped, and the stream goes on with its headers and the next key frame.
 */
final class LiveFeed {

    /** About 4 s: 15 pictures and 44 audio frames a second. */
    static final int TAG_COUNT_MAX = 256;

    private final Deque<FlvTag> waiting = new ArrayDeque<>();
    private final List<FlvTag> headers = new ArrayList<>();
    private boolean open;
    private boolean started;

    /** A new publisher takes over: it gets headers, then everything from the next key frame on. */
    synchronized void open() {
        waiting.clear();
        open = true;
        started = false;
    }

    /** Nobody takes any more. */
    synchronized void close() {
        waiting.clear();
        open = false;
        notifyAll();
    }

    /** The encoder begins or ended: its next stream has a clock and headers of its own. */
    synchronized void encoderRestarts() {
        headers.clear();
        close();
    }

    synchronized void offer(FlvTag tag) {
        if (tag.isHeader()) {
            headers.removeIf(known -> known.type() == tag.type());
            headers.add(tag);
        }
        if (!open) {
            return;
        }
        if (waiting.size() >= TAG_COUNT_MAX) {
            waiting.clear();
            started = false;
        }
        if (!started && tag.isKeyFrame()) {
            started = true;
            long now = tag.timestampMillis();
            headers.forEach(h -> waiting.add(new FlvTag(h.type(), now, h.body())));
        }
        if (started) {
            waiting.add(tag);
            notifyAll();
        }
    }

    /** The next tag; empty if the feed is closed, or the encoder silent for that long. */
    synchronized Optional<FlvTag> take(Duration silenceMax) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + silenceMax.toNanos();
        while (open && waiting.isEmpty()) {
            long leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0) {
                return Optional.empty();
            }
            wait(leftMillis);
        }
        return Optional.ofNullable(waiting.poll());
    }
}
