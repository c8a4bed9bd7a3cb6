package org.camerata.api.events;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;

/** One WebSocket as far as it is needed here. */
class Wire {

    /**
     * A frame that the network has not taken by then never will be; a client that stopped reading
     * is seen so once its buffers are full.
     */
    static final Duration SEND_MAX = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());

    private final Session session;
    private final RemoteEndpoint.Async remote;

    /** For tests, which override what it does. */
    Wire() {
        session = null;
        remote = null;
    }

    Wire(Session session) {
        this.session = session;
        remote = session.getAsyncRemote();
        remote.setSendTimeout(SEND_MAX.toMillis());
    }

    /**
     * Returns at once. Only one frame may be under way.
     *
     * @param done told whether the network took it
     */
    void send(String text, Consumer<Boolean> done) {
        remote.sendText(text, result -> done.accept(result.isOK()));
    }

    /** May wait until what was sent before has left; not while a frame is under way. */
    void ping() throws IOException {
        remote.sendPing(ByteBuffer.allocate(0));
    }

    /** May wait some seconds for a client that does not answer. */
    void close(CloseReason reason) {
        try {
            session.close(reason);
        } catch (IOException | IllegalStateException e) {
            LOG.log(DEBUG, "Closed already", e);
        }
    }
}
