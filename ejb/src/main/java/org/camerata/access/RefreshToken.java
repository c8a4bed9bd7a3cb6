package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A token that is exchanged, once, for a new pair. Fresh until it is used or expired. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "refresh_token")
@NamedQuery(
        name = "RefreshToken.byHash",
        query =
                "select t from RefreshToken t join fetch t.session s join fetch s.user"
                        + " where t.tokenHash = :hash")
@NamedQuery(
        name = "RefreshToken.expired",
        query = "select t.id from RefreshToken t where t.expiresAt < :before order by t.expiresAt")
@NamedQuery(name = "RefreshToken.delete", query = "delete from RefreshToken t where t.id in :ids")
class RefreshToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private LoginSession session;

    private byte[] tokenHash;
    private Instant expiresAt;
    private Instant usedAt;

    @Version private int version;

    protected RefreshToken() {} // JPA

    RefreshToken(LoginSession session, byte[] tokenHash, Instant expiresAt) {
        this.session = session;
        this.tokenHash = tokenHash.clone();
        this.expiresAt = expiresAt;
    }

    boolean wasUsed() {
        return usedAt != null;
    }

    boolean isFresh(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        if (!isFresh(now)) {
            throw new IllegalStateException("a refresh token is good for one use");
        }
        usedAt = now;
    }

    LoginSession session() {
        return session;
    }
}
