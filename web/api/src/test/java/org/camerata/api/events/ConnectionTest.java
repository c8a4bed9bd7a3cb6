package org.camerata.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Credential;
import org.camerata.access.Role;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.event.EventFilter;
import org.camerata.event.Listener;
import org.camerata.event.LiveEvent;
import org.camerata.event.Topic;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Caller ADMIN = admin();
    static final ClientFrame ASKED =
            new ClientFrame(new EventFilter(Set.of(Topic.CAMERAS), Set.of()), null);

    final WireByHand wire = new WireByHand();
    final Heard listener = new Heard();
    final Connection connection = new Connection(ADMIN, listener, wire, NOON);

    /** A listener for whom a test makes events. */
    static class Heard extends Listener {
        final List<LiveEvent> events = new ArrayList<>();
        boolean missed;
        boolean whole = true;

        Heard() {
            super(null, null, 0);
        }

        void hear(int count) {
            for (int i = 0; i < count; i++) {
                events.add(
                        new LiveEvent(
                                i + 1,
                                Topic.CAMERAS,
                                "camera.online",
                                NOON,
                                17L,
                                null,
                                null,
                                Map.of()));
            }
        }

        @Override
        public synchronized Start subscribe(EventFilter wanted, Long lastEventId) {
            return new Start(7, whole);
        }

        @Override
        public synchronized boolean hasNews() {
            return !events.isEmpty() || missed;
        }

        @Override
        public synchronized News take(Caller caller, int countMax) {
            List<LiveEvent> taken =
                    List.copyOf(events.subList(0, Math.min(countMax, events.size())));
            events.subList(0, taken.size()).clear();
            boolean missedSome = missed;
            missed = false;
            return new News(taken, missedSome);
        }

        @Override
        public synchronized long place() {
            return 8;
        }
    }

    @Test
    void answersASubscriptionBeforeItsFirstEvent() {
        connection.subscribe(ADMIN, ASKED);
        listener.hear(1);
        serve();

        assertThat(wire.frames).hasSize(2);
        assertThat(wire.frames.get(0)).contains("\"subscribed\"", "\"lastEventId\":7");
        assertThat(wire.frames.get(1)).contains("camera.online");
    }

    @Test
    void saysThatAResumptionHasHoles() {
        listener.whole = false;
        connection.subscribe(ADMIN, ASKED);

        assertThat(wire.frames).hasSize(2);
        assertThat(wire.frames.get(1)).contains("\"reset\"");
    }

    @Test
    void namesOnlyTopicsThatOneMayHearOf() {
        Caller nobody = caller(Role.VIEWER, Set.of());
        connection.subscribe(nobody, ASKED);

        assertThat(wire.frames.get(0)).contains("\"topics\":[]");
    }

    @Test
    void saysThatEventsWereMissed() {
        listener.missed = true;
        serve();

        assertThat(wire.frames).containsExactly("{\"type\":\"reset\",\"lastEventId\":8}");
    }

    @Test
    void sendsOneFrameAtATime() {
        wire.takesAtOnce = false;
        listener.hear(2);
        serve();
        assertThat(wire.frames).hasSize(1);

        wire.take(true);
        assertThat(wire.frames).hasSize(2);

        wire.take(true);
        assertThat(wire.isBusy()).isFalse();
    }

    @Test
    void readsNoFurtherThanThereIsRoom() {
        wire.takesAtOnce = false;
        listener.hear(1000);
        while (connection.isToBeServed()) {
            serve();
        }

        assertThat(listener.events).hasSize(1000 - Connection.WAITING_COUNT_MAX - 1);
    }

    @Test
    void isLostOnceTheNetworkDoesNotTakeAFrame() {
        wire.takesAtOnce = false;
        listener.hear(2);
        serve();
        assertThat(connection.isLost()).isFalse();

        wire.take(false);

        assertThat(connection.isLost()).isTrue();
        assertThat(wire.frames).hasSize(1);
    }

    @Test
    void isLostOncePingsStayUnanswered() {
        for (int i = 0; i < Connection.UNANSWERED_COUNT_MAX; i++) {
            connection.ping(NOON);
        }
        assertThat(connection.isLost()).isFalse();

        connection.ping(NOON);

        assertThat(connection.isLost()).isTrue();
    }

    @Test
    void isThereAsLongAsItAnswersPings() {
        for (int i = 0; i < 10; i++) {
            connection.ping(NOON);
            connection.ponged();
        }

        assertThat(connection.isLost()).isFalse();
        assertThat(wire.pings).isEqualTo(10);
    }

    @Test
    void isPingedEveryTwentySeconds() {
        assertThat(connection.isToBePinged(NOON.plusSeconds(19))).isFalse();
        assertThat(connection.isToBePinged(NOON.plusSeconds(20))).isTrue();
        connection.ping(NOON.plusSeconds(20));
        assertThat(connection.isToBePinged(NOON.plusSeconds(21))).isFalse();
    }

    @Test
    void isNotPingedWhileAFrameIsUnderWay() {
        wire.takesAtOnce = false;
        listener.hear(1);
        serve();
        connection.ping(NOON);

        assertThat(wire.pings).isZero();
    }

    @Test
    void isLostOnceAPingCannotBeSent() {
        wire.gone = true;
        connection.ping(NOON);

        assertThat(connection.isLost()).isTrue();
    }

    @Test
    void letsAClientTalkSoMuchAndNoMore() {
        for (int i = 0; i < Connection.MESSAGE_COUNT_MAX; i++) {
            assertThat(connection.mayTalk(NOON)).isTrue();
        }
        assertThat(connection.mayTalk(NOON)).isFalse();

        Instant later = NOON.plus(Connection.MESSAGES_PER).plus(Duration.ofMillis(1));
        assertThat(connection.mayTalk(later)).isTrue();
    }

    @Test
    void sendsNothingOnceItIsClosed() {
        connection.close(Closing.NOT_KNOWN, "The session or token is good no more");
        listener.hear(1);
        serve();

        assertThat(wire.closed.getCloseCode().getCode()).isEqualTo(4401);
        assertThat(wire.frames).isEmpty();
    }

    private void serve() {
        connection.serve(ADMIN, Frames::event);
    }

    private static Caller admin() {
        return caller(Role.ADMIN, Role.ADMIN.permissions());
    }

    private static Caller caller(Role role, Set<org.camerata.access.Permission> ceiling) {
        return new Caller(
                new UserView(
                        7,
                        "maria",
                        "Maria",
                        role,
                        UserState.ACTIVE,
                        false,
                        false,
                        Instant.EPOCH,
                        null),
                new Credential(Credential.Kind.SESSION, 9, "any"),
                ceiling,
                List.of(),
                Caller.Restriction.NONE);
    }
}
