package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * One login of one person. Good until it is ended, or not used for the time that its channel
 * allows.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "login_session")
@NamedQuery(
        name = "LoginSession.bySid",
        query = "select s from LoginSession s join fetch s.user where s.sid = :sid")
@NamedQuery(
        name = "LoginSession.openOf",
        query =
                "select s from LoginSession s where s.user.id = :user and s.endedAt is null"
                        + " and s.expiresAt > :now order by s.startedAt desc, s.id desc")
@NamedQuery(
        name = "LoginSession.openAmong",
        query =
                "select s.sid from LoginSession s where s.sid in :sids and s.endedAt is null"
                        + " and s.expiresAt > :now and s.user.state = ACTIVE")
@NamedQuery(
        name = "LoginSession.countSince",
        query =
                "select count(s) from LoginSession s where s.user.id = :user"
                        + " and s.address = :address and s.startedAt >= :since")
@NamedQuery(
        name = "LoginSession.expired",
        query = "select s.id from LoginSession s where s.expiresAt < :before order by s.expiresAt")
@NamedQuery(name = "LoginSession.delete", query = "delete from LoginSession s where s.id in :ids")
class LoginSession {

    /** When it was last used is kept no finer, so that not every request writes. */
    static final Duration SEEN_STEP = Duration.ofMinutes(1);

    static final int USER_AGENT_LENGTH_MAX = 200; // characters

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sid;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private UserAccount user;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;
    private String userAgent;
    private Instant startedAt;
    private Instant lastSeenAt;
    private Instant expiresAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private SessionEnd endReason;

    @Version private int version;

    protected LoginSession() {} // JPA

    LoginSession(String sid, UserAccount user, LoginOrigin origin, Instant now) {
        this.sid = sid;
        this.user = user;
        this.channel = origin.channel();
        this.address = origin.address();
        this.userAgent = origin.userAgent();
        this.startedAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(channel.idleMax());
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /** Whether that is worth a write. */
    boolean isSeenLongAgo(Instant now) {
        return now.isAfter(lastSeenAt.plus(SEEN_STEP));
    }

    void seen(Instant now) {
        lastSeenAt = now;
        expiresAt = now.plus(channel.idleMax());
    }

    void end(SessionEnd reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
        }
    }

    long id() {
        return id;
    }

    String sid() {
        return sid;
    }

    UserAccount user() {
        return user;
    }

    SessionView view() {
        return new SessionView(
                id, sid, user.id(), channel, address, userAgent, startedAt, lastSeenAt, expiresAt);
    }
}
