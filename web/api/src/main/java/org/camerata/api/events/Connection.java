package org.camerata.api.events;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.camerata.access.Caller;
import org.camerata.event.EventFilter;
import org.camerata.event.Listener;
import org.camerata.event.LiveEvent;

/** One open socket: who listens, and what waits to be sent to them. */
class Connection {

    /** Frames of about 200 bytes. While so many wait, no more are read for this listener. */
    static final int WAITING_COUNT_MAX = 256;

    static final Duration PING_EVERY = Duration.ofSeconds(20);
    static final int UNANSWERED_COUNT_MAX = 2; // pings

    static final Duration MESSAGES_PER = Duration.ofSeconds(10);
    static final int MESSAGE_COUNT_MAX = 10; // in that time

    private final String viewer;
    private final long userId;
    private final Listener listener;
    private final Wire wire;

    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean broken;
    private boolean closed;
    private int unansweredPings;
    private Instant pingedAt;
    private Instant messagesSince = Instant.MIN;
    private int messages;

    Connection(Caller caller, Listener listener, Wire wire, Instant now) {
        this.viewer = caller.credential().viewer();
        this.userId = caller.user().id();
        this.listener = listener;
        this.wire = wire;
        this.pingedAt = now;
    }

    /** The session or token behind it, see {@link org.camerata.access.Credential#viewer}. */
    String viewer() {
        return viewer;
    }

    long userId() {
        return userId;
    }

    /** Answers the subscription before any event of it. */
    Listener.Start subscribe(Caller caller, ClientFrame asked) {
        EventFilter filter = asked.filter();
        Listener.Start start;
        synchronized (listener) {
            start = listener.subscribe(filter, asked.lastEventId());
            offer(
                    Frames.subscribed(
                            filter.topics().stream()
                                    .filter(topic -> caller.may(topic.permission()))
                                    .toList(),
                            start.place()));
            if (!start.whole()) {
                offer(Frames.reset(start.place()));
            }
        }
        flush();
        return start;
    }

    /** Whether there may be events for it, and room for them. */
    boolean isToBeServed() {
        return room() > 0 && listener.hasNews();
    }

    /**
     * Reads on as far as there is room.
     *
     * @param text the frame of an event
     * @return how many events are on their way
     */
    int serve(Caller caller, Function<LiveEvent, String> text) {
        List<LiveEvent> events;
        synchronized (listener) {
            Listener.News news = listener.take(caller, room());
            events = news.events();
            if (news.missed()) {
                offer(Frames.reset(listener.place()));
            }
            events.forEach(event -> offer(text.apply(event)));
        }
        flush();
        return events.size();
    }

    private synchronized int room() {
        return broken || closed ? 0 : WAITING_COUNT_MAX - waiting.size();
    }

    private synchronized void offer(String frame) {
        waiting.add(frame);
    }

    /** Sends the next frame, and so on as each has left. */
    private void flush() {
        String frame;
        synchronized (this) {
            if (sending || broken || closed || waiting.isEmpty()) {
                return;
            }
            sending = true;
            frame = waiting.remove();
        }
        wire.send(frame, this::sent);
    }

    private void sent(boolean taken) {
        synchronized (this) {
            sending = false;
            broken |= !taken;
        }
        flush();
    }

    /** Whether the network did not take a frame in time, or pings stay unanswered. */
    synchronized boolean isLost() {
        return !closed && (broken || unansweredPings > UNANSWERED_COUNT_MAX);
    }

    synchronized boolean isToBePinged(Instant now) {
        return !now.isBefore(pingedAt.plus(PING_EVERY));
    }

    /** Not while a frame is under way: then the network says whether the client is there. */
    void ping(Instant now) {
        synchronized (this) {
            pingedAt = now;
            if (sending || broken || closed) {
                return;
            }
            sending = true;
            unansweredPings++;
        }
        boolean taken = false;
        try {
            wire.ping();
            taken = true;
        } catch (IOException | IllegalStateException e) {
            // the socket is gone; sent() remembers
        }
        sent(taken);
    }

    synchronized void ponged() {
        unansweredPings = 0;
    }

    /** Counts a message of the client's; false if there are too many. */
    synchronized boolean mayTalk(Instant now) {
        if (now.isAfter(messagesSince.plus(MESSAGES_PER))) {
            messagesSince = now;
            messages = 0;
        }
        return ++messages <= MESSAGE_COUNT_MAX;
    }

    /** Once; may take some seconds. */
    void close(Closing closing, String sentence) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        wire.close(closing.because(sentence));
    }
}
