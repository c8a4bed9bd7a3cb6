package org.camerata.api.events;

import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A network that takes frames when a test says so, or at once. */
class WireByHand extends Wire {

    final List<String> frames = new ArrayList<>();
    CloseReason closed;
    int pings;
    boolean takesAtOnce = true;
    boolean gone;
    private Consumer<Boolean> underWay;

    @Override
    void send(String text, Consumer<Boolean> done) {
        frames.add(text);
        if (takesAtOnce) {
            done.accept(true);
        } else {
            underWay = done;
        }
    }

    /** What is under way arrives, or never will. */
    void take(boolean taken) {
        Consumer<Boolean> done = underWay;
        underWay = null;
        done.accept(taken);
    }

    boolean isBusy() {
        return underWay != null;
    }

    @Override
    void ping() throws IOException {
        if (gone) {
            throw new IOException("Broken pipe");
        }
        pings++;
    }

    @Override
    void close(CloseReason reason) {
        closed = reason;
    }
}
