package org.camerata.api.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camerata.event.LiveTraffic;

/** The sockets that are open, as many as there may be. */
@ApplicationScoped
class Connections {

    static final int COUNT_MAX = 2000;
    static final int USER_COUNT_MAX = 20;

    @Inject LiveTraffic traffic;

    /** By the id of the socket. */
    private final Map<String, Connection> open = new ConcurrentHashMap<>();

    private final Map<Long, Integer> ofUser = new ConcurrentHashMap<>();

    /** False if there are too many, of this user or in all. */
    synchronized boolean add(String socket, Connection connection) {
        int own = ofUser.getOrDefault(connection.userId(), 0);
        if (own >= USER_COUNT_MAX || open.size() >= COUNT_MAX) {
            return false;
        }
        ofUser.put(connection.userId(), own + 1);
        open.put(socket, connection);
        traffic.opened();
        return true;
    }

    /** Null if it was not let in, or is gone. */
    Connection of(String socket) {
        return open.get(socket);
    }

    synchronized void remove(String socket) {
        Connection connection = open.remove(socket);
        if (connection != null) {
            ofUser.computeIfPresent(
                    connection.userId(), (user, count) -> count == 1 ? null : count - 1);
            traffic.closed();
        }
    }

    Collection<Connection> all() {
        return List.copyOf(open.values());
    }
}
