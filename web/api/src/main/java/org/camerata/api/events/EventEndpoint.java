package org.camerata.api.events;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.Callers;
import org.camerata.event.EventTickets;
import org.camerata.event.Listener;
import org.camerata.event.Listeners;
import org.camerata.event.LiveTraffic;

/**
 * The socket of live events, {@code /ws/events?ticket=…} at the front door. Origins need no look:
 * nothing that a browser sends by itself counts here, only a ticket, which no foreign page gets.
 */
@ServerEndpoint("/ws/events")
@Dependent // or nothing is injected
public class EventEndpoint {

    private static final System.Logger LOG = System.getLogger(EventEndpoint.class.getName());

    @Inject EventTickets tickets;
    @Inject Callers callers;
    @Inject Listeners listeners;
    @Inject Connections connections;
    @Inject LiveTraffic traffic;
    @Inject Clock clock;

    @OnOpen
    public void open(Session session) {
        Wire wire = new Wire(session);
        Caller caller;
        try {
            caller =
                    ticket(session)
                            .flatMap(tickets::redeem)
                            .flatMap(callers::byViewer)
                            .orElse(null);
        } catch (RuntimeException e) { // of the database
            LOG.log(WARNING, "Nobody can say who opens a socket", e);
            refuse(wire, Closing.TRY_AGAIN_LATER, "The database does not answer");
            return;
        }
        if (caller == null) {
            refuse(wire, Closing.NOT_KNOWN, "The ticket is missing, used, or expired");
            return;
        }
        Connection connection = new Connection(caller, listeners.begin(), wire, clock.instant());
        if (!connections.add(session.getId(), connection)) {
            refuse(wire, Closing.TOO_MANY, "Too many sockets are open");
        }
    }

    private void refuse(Wire wire, Closing closing, String sentence) {
        traffic.refused();
        wire.close(closing.because(sentence));
    }

    private static Optional<String> ticket(Session session) {
        return session.getRequestParameterMap().getOrDefault("ticket", List.of()).stream()
                .findFirst();
    }

    @OnMessage(maxMessageSize = ClientFrame.LENGTH_MAX)
    public void said(Session session, String text) {
        Connection connection = connections.of(session.getId());
        if (connection == null) {
            return;
        }
        if (!connection.mayTalk(clock.instant())) {
            connection.close(Closing.TOO_MANY, "Too many messages");
            return;
        }
        try {
            ClientFrame asked = ClientFrame.parse(text);
            callers.byViewer(connection.viewer())
                    .ifPresentOrElse(
                            caller -> subscribe(connection, caller, asked),
                            () -> connection.close(Closing.NOT_KNOWN, "Nobody knows you any more"));
        } catch (BadFrame refusal) {
            connection.close(Closing.BAD_MESSAGE, refusal.getMessage());
        } catch (RuntimeException e) { // of the database
            LOG.log(WARNING, "Nobody can say who subscribes", e);
            connection.close(Closing.TRY_AGAIN_LATER, "The database does not answer");
        }
    }

    private void subscribe(Connection connection, Caller caller, ClientFrame asked) {
        Listener.Start start = connection.subscribe(caller, asked);
        if (asked.lastEventId() != null) {
            traffic.resumed(start);
        }
    }

    @OnMessage(maxMessageSize = ClientFrame.LENGTH_MAX)
    public void said(Session session, ByteBuffer bytes) {
        Connection connection = connections.of(session.getId());
        if (connection != null) {
            connection.close(Closing.BAD_MESSAGE, "Messages must be text");
        }
    }

    @OnMessage
    public void ponged(Session session, PongMessage any) {
        Connection connection = connections.of(session.getId());
        if (connection != null) {
            connection.ponged();
        }
    }

    @OnClose
    public void closed(Session session) {
        connections.remove(session.getId());
    }

    /** A network that broke, mostly; {@link #closed} follows. */
    @OnError
    public void failed(Session session, Throwable fault) {
        LOG.log(DEBUG, "A socket failed", fault);
    }
}
