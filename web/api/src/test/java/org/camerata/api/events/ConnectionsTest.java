package org.camerata.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Credential;
import org.camerata.access.Role;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.event.LiveTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    final Connections connections = new Connections();

    @BeforeEach
    void nobodyIsThere() {
        connections.traffic = new LiveTraffic();
    }

    @Test
    void letsOneUserHaveSoManyAndNoMore() {
        for (int i = 0; i < Connections.USER_COUNT_MAX; i++) {
            assertThat(connections.add("own " + i, of(7))).isTrue();
        }

        assertThat(connections.add("one more", of(7))).isFalse();
        assertThat(connections.add("another's", of(8))).isTrue();
    }

    @Test
    void givesAPlaceBack() {
        for (int i = 0; i < Connections.USER_COUNT_MAX; i++) {
            connections.add("own " + i, of(7));
        }
        connections.remove("own 3");
        connections.remove("own 3");

        assertThat(connections.add("one more", of(7))).isTrue();
        assertThat(connections.add("and another", of(7))).isFalse();
    }

    @Test
    void letsSoManyInAndNoMore() {
        for (int i = 0; i < Connections.COUNT_MAX; i++) {
            assertThat(connections.add("socket " + i, of(i))).isTrue();
        }

        assertThat(connections.add("one more", of(-1))).isFalse();
        assertThat(connections.traffic.openCount()).isEqualTo(Connections.COUNT_MAX);
    }

    private static Connection of(long user) {
        UserView view =
                new UserView(
                        user,
                        "maria",
                        "Maria",
                        Role.VIEWER,
                        UserState.ACTIVE,
                        false,
                        false,
                        Instant.EPOCH,
                        null);
        Caller caller =
                new Caller(
                        view,
                        new Credential(Credential.Kind.SESSION, 9, "any"),
                        Set.of(),
                        List.of(),
                        Caller.Restriction.NONE);
        return new Connection(caller, null, new WireByHand(), Instant.EPOCH);
    }
}
