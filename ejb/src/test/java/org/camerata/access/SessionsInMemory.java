package org.camerata.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camerata.fakes.Identity;

/** The login_session table as a list. */
class SessionsInMemory extends LoginSessionRows {

    final List<LoginSession> rows = new ArrayList<>();

    @Override
    LoginSession start(UserAccount user, LoginOrigin origin, Instant now) {
        long id = rows.size() + 1L;
        LoginSession session = new LoginSession("%032x".formatted(id), user, origin, now);
        Identity.give(session, id);
        rows.add(session);
        return session;
    }

    @Override
    Optional<LoginSession> bySid(String sid) {
        return rows.stream().filter(session -> session.sid().equals(sid)).findFirst();
    }

    @Override
    Optional<LoginSession> lock(long id) {
        return rows.stream().filter(session -> session.id() == id).findFirst();
    }

    @Override
    List<LoginSession> openOf(long user, Instant now) {
        return rows.stream()
                .filter(session -> session.user().id() == user && session.isOpen(now))
                .sorted(Comparator.comparing(LoginSession::id).reversed())
                .toList();
    }

    @Override
    boolean isKnown(long user, String address, Instant now) {
        return rows.stream()
                .map(LoginSession::view)
                .filter(session -> session.userId() == user && session.address().equals(address))
                .anyMatch(session -> !session.startedAt().isBefore(now.minus(KNOWN_ADDRESS)));
    }
}
