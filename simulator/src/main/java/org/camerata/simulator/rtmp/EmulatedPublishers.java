package org.camerata.simulator.rtmp;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Any number of publishers, driven by one thread. */
public final class EmulatedPublishers implements AutoCloseable {

    /**
     * Frames due within so long go out together: cameras are not more punctual, and it is cheap.
     */
    private static final long TICK_MILLIS = 5;

    private final Selector selector;
    private final Buffers buffers = new Buffers();
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> schedule = new PriorityQueue<>();
    private final List<EmulatedPublisher> publishers = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "emulated-publishers");
    private volatile boolean closed;

    private record Due(long nanos, EmulatedPublisher publisher) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(nanos, other.nanos);
        }
    }

    private EmulatedPublishers(Selector selector) {
        this.selector = selector;
        thread.setDaemon(true);
    }

    /** Starts the thread, with nobody to drive yet. */
    public static EmulatedPublishers start() throws IOException {
        EmulatedPublishers started = new EmulatedPublishers(Selector.open());
        started.thread.start();
        return started;
    }

    /** One more, which connects as its plan says. */
    public EmulatedPublisher add(PublisherPlan plan) {
        EmulatedPublisher publisher = new EmulatedPublisher(this, plan);
        order(
                () -> {
                    publishers.add(publisher);
                    schedule(publisher, System.nanoTime() + plan.connectDelay().toNanos());
                });
        return publisher;
    }

    /** CPU time that driving them has cost so far. */
    public Duration cpuTime() {
        return Duration.ofNanos(
                Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId())));
    }

    /** Cuts all of them, and ends the thread. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be run by the thread, soon. */
    void order(Runnable order) {
        orders.add(order);
        selector.wakeup();
    }

    Selector selector() {
        return selector;
    }

    Buffers buffers() {
        return buffers;
    }

    /** Calls the publisher at that time instead of any other that was set. For the thread only. */
    void schedule(EmulatedPublisher publisher, long nanos) {
        publisher.dueNanos(nanos);
        if (nanos != Feeder.NEVER) {
            schedule.add(new Due(nanos, publisher));
        }
    }

    private void run() {
        try (selector) {
            while (!closed) {
                selector.select(this::ready, timeoutMillis());
                for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
                    order.run();
                }
                advanceDue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            publishers.forEach(EmulatedPublisher::close);
        }
    }

    private long timeoutMillis() {
        Due next = schedule.peek();
        if (next == null) {
            return 0; // for ever
        }
        return Math.max(TICK_MILLIS, NANOSECONDS.toMillis(next.nanos() - System.nanoTime()));
    }

    private void ready(SelectionKey key) {
        ((EmulatedPublisher) key.attachment()).ready(key, System.nanoTime());
    }

    private void advanceDue() {
        long now = System.nanoTime();
        while (!schedule.isEmpty() && schedule.peek().nanos() - now <= 0) {
            Due due = schedule.poll();
            if (due.publisher().isDue(due.nanos())) {
                due.publisher().advance(now);
            }
        }
    }
}
