package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The login_session table. */
@ApplicationScoped
class LoginSessionRows {

    /** Somebody who logged in from an address within this time is known there. */
    static final Duration KNOWN_ADDRESS = Duration.ofDays(30);

    /** Sessions of one person that are looked at; more than anybody has. */
    static final int OPEN_COUNT_MAX = 500;

    static final int SWEEP_COUNT_MAX = 1000;

    private static final int SID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext EntityManager entities;

    LoginSession start(UserAccount user, LoginOrigin origin, Instant now) {
        byte[] sid = new byte[SID_BYTES];
        random.nextBytes(sid);
        LoginSession session = new LoginSession(HexFormat.of().formatHex(sid), user, origin, now);
        entities.persist(session);
        return session;
    }

    Optional<LoginSession> bySid(String sid) {
        return entities.createNamedQuery("LoginSession.bySid", LoginSession.class)
                .setParameter("sid", sid)
                .getResultStream()
                .findFirst();
    }

    Optional<LoginSession> lock(long id) {
        return Optional.ofNullable(
                entities.find(LoginSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first. */
    List<LoginSession> openOf(long user, Instant now) {
        return entities.createNamedQuery("LoginSession.openOf", LoginSession.class)
                .setParameter("user", user)
                .setParameter("now", now)
                .setMaxResults(OPEN_COUNT_MAX)
                .getResultList();
    }

    boolean isKnown(long user, String address, Instant now) {
        return entities.createNamedQuery("LoginSession.countSince", Long.class)
                        .setParameter("user", user)
                        .setParameter("address", address)
                        .setParameter("since", now.minus(KNOWN_ADDRESS))
                        .getSingleResult()
                > 0;
    }

    /** Forgets sessions that are over for longer than an address is known. */
    int forgetExpired(Instant now) {
        List<Long> ids =
                entities.createNamedQuery("LoginSession.expired", Long.class)
                        .setParameter("before", now.minus(KNOWN_ADDRESS))
                        .setMaxResults(SWEEP_COUNT_MAX)
                        .getResultList();
        return ids.isEmpty()
                ? 0
                : entities.createNamedQuery("LoginSession.delete")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
