package org.camerata.simulator.rtmp;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.time.Duration;

/**
 * One publisher of {@link EmulatedPublishers}, as seen by a test: what became of it, and orders.
 * Safe for use by any thread; orders are carried out by the one that drives them all, soon.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
public final class EmulatedPublisher {

    /** Where it stands. */
    public enum State {
        /** Before its first connection, or between two. */
        WAITING,
        CONNECTING,
        /** Admitted, and sending. */
        LIVE,
        /** Connected, but silent for good. */
        FROZEN,
        /** The server said no, or hung up before it said yes. */
        REFUSED,
        /** The connection broke after the admission, or was cut by order. */
        CUT,
        /** It went in order: its rounds were over, or it was told to. */
        LEFT
    }

    private static final long NOT_ASKED = 0;

    private final EmulatedPublishers all;
    private final PublisherPlan plan;
    private Connection connection; // null while there is none
    private long dueNanos;

    private volatile State state = State.WAITING;
    private volatile String reason = "";
    private volatile long connectedNanos;
    private volatile long askedNanos; // by the connection; NOT_ASKED until then
    private volatile long admittedNanos;
    private volatile int admissions;
    private volatile int refusals;
    private volatile int cuts;
    private volatile long bytesBefore;
    private volatile long bytes;
    private volatile long picturesBefore;
    private volatile long pictures;

    EmulatedPublisher(EmulatedPublishers all, PublisherPlan plan) {
        this.all = all;
        this.plan = plan;
    }

    public State state() {
        return state;
    }

    public boolean isLive() {
        return state == State.LIVE;
    }

    /** Why it was refused or cut the last time; empty if never. */
    public String reason() {
        return reason;
    }

    /** How often it was admitted. */
    public int admissions() {
        return admissions;
    }

    /** How often the server did not let it in. */
    public int refusals() {
        return refusals;
    }

    /** How often it lost its connection after it was let in, orders to cut included. */
    public int cuts() {
        return cuts;
    }

    /**
     * From the last beginning of a connection to the admission, or empty time if there was none.
     */
    public Duration admissionTime() {
        return admissions == 0 ? Duration.ZERO : Duration.ofNanos(admittedNanos - connectedNanos);
    }

    /** From the moment that the server was told the key to the last admission. */
    public Duration answerTime() {
        return admissions == 0 ? Duration.ZERO : Duration.ofNanos(admittedNanos - askedNanos);
    }

    /** When it began to connect the last time, by {@link System#nanoTime}. */
    public long connectedNanos() {
        return connectedNanos;
    }

    /** When it was last admitted, by {@link System#nanoTime}. */
    public long admittedNanos() {
        return admittedNanos;
    }

    /** All that the network took of it, over all of its connections. */
    public long bytesSent() {
        return bytesBefore + bytes;
    }

    /** Frames of picture that it has sent, or is about to, over all of its connections. */
    public long picturesSent() {
        return picturesBefore + pictures;
    }

    /** Cuts the connection (RST); it comes back if its plan says so. */
    public void cut() {
        all.order(
                () -> {
                    if (connection != null) {
                        end(State.CUT, "cut by order");
                    }
                });
    }

    /** Leaves the connection open and silent, as a camera whose cable was pulled. */
    public void freeze() {
        all.order(
                () -> {
                    if (connection != null) {
                        connection.freeze();
                        state = State.FROZEN;
                        all.schedule(this, Feeder.NEVER);
                    }
                });
    }

    /** Ends the publication in order. */
    public void leave() {
        all.order(() -> attempt(() -> connection.leave(all.buffers(), System.nanoTime())));
    }

    /** Prints without the stream key (K1). */
    @Override
    public String toString() {
        return "publisher to "
                + plan.url()
                + ", "
                + state
                + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** Whether it is to be called at that time, or was put off since. */
    boolean isDue(long nanos) {
        return dueNanos == nanos;
    }

    void dueNanos(long nanos) {
        dueNanos = nanos;
    }

    /** Called when {@link #isDue}. */
    void advance(long nowNanos) {
        if (connection == null) {
            connect(nowNanos);
        } else {
            attempt(() -> all.schedule(this, connection.advance(all.buffers(), nowNanos)));
        }
    }

    /** Called when its socket can do something. */
    void ready(SelectionKey key, long nowNanos) {
        if (connection == null || !connection.owns(key)) {
            return;
        }
        attempt(
                () -> {
                    connection.ready(all.buffers(), nowNanos);
                    if (askedNanos == NOT_ASKED && connection.asked()) {
                        askedNanos = nowNanos;
                    }
                    if (!connection.refusal().isEmpty()) {
                        throw new IOException(connection.refusal());
                    }
                    if (connection.admitted() && state == State.CONNECTING) {
                        admitted(nowNanos);
                    }
                    all.schedule(this, connection.advance(all.buffers(), nowNanos));
                });
    }

    void close() {
        if (connection != null) {
            connection.cut();
        }
    }

    PublisherPlan plan() {
        return plan;
    }

    private void connect(long nowNanos) {
        state = State.CONNECTING;
        connectedNanos = nowNanos;
        askedNanos = NOT_ASKED;
        try {
            connection = Connection.open(plan, all, this, nowNanos);
        } catch (IOException e) {
            lost(e);
        }
    }

    private void admitted(long nowNanos) {
        admittedNanos = nowNanos;
        admissions = admissions + 1;
        state = State.LIVE;
    }

    private interface Step {
        void take() throws IOException;
    }

    private void attempt(Step step) {
        if (connection == null) {
            return;
        }
        try {
            step.take();
            bytes = connection.sentBytes();
            pictures = connection.sentPictures();
        } catch (IOException e) {
            lost(e);
        }
    }

    private void lost(IOException e) {
        if (connection != null && connection.leaving()) {
            end(State.LEFT, "");
        } else if (state == State.LIVE) {
            end(State.CUT, e.getMessage());
        } else {
            end(State.REFUSED, e.getMessage());
        }
    }

    private void end(State ending, String why) {
        if (connection != null) {
            bytesBefore = bytesBefore + connection.sentBytes();
            connection.cut();
            connection = null;
        }
        picturesBefore = picturesBefore + pictures;
        bytes = 0;
        pictures = 0;
        reason = String.valueOf(why);
        refusals = refusals + (ending == State.REFUSED ? 1 : 0);
        cuts = cuts + (ending == State.CUT ? 1 : 0);
        state = ending;
        boolean returns = ending != State.LEFT && plan.returnDelay().isPresent();
        all.schedule(
                this,
                returns ? System.nanoTime() + plan.returnDelay().get().toNanos() : Feeder.NEVER);
    }
}
