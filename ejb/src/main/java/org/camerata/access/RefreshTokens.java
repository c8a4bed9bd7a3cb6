package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.camerata.shared.Digests;

/** Issues and exchanges refresh tokens. Only their hashes are kept. */
@ApplicationScoped
class RefreshTokens {

    static final Duration LIFETIME = Duration.ofDays(14);
    static final int SWEEP_COUNT_MAX = 1000;

    private static final int TOKEN_BYTES = 32;
    private static final int FAMILY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext EntityManager entities;

    /** A token's successor, and whom both belong to. */
    record Successor(UserAccount user, String token) {}

    String startFamily(UserAccount user, Instant now) {
        return issue(user, HexFormat.of().formatHex(bytes(FAMILY_BYTES)), now);
    }

    Successor exchange(String token, Instant now) {
        RefreshToken known =
                entities.createNamedQuery("RefreshToken.byHash", RefreshToken.class)
                        .setParameter("hash", hash(token))
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE) // two exchanges queue here
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(RefreshTokenRejected::new);
        if (known.wasUsed()) {
            revoke(known.family(), now); // somebody has a copy
        }
        if (!known.isFresh(now)) {
            throw new RefreshTokenRejected();
        }
        known.use(now);
        return new Successor(known.user(), issue(known.user(), known.family(), now));
    }

    /** Forgets tokens that expired a lifetime ago; until then a second use is still recognised. */
    int forgetExpired(Instant now) {
        List<Long> ids =
                entities.createNamedQuery("RefreshToken.expired", Long.class)
                        .setParameter("before", now.minus(LIFETIME))
                        .setMaxResults(SWEEP_COUNT_MAX)
                        .getResultList();
        return ids.isEmpty()
                ? 0
                : entities.createNamedQuery("RefreshToken.delete")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    private void revoke(String family, Instant now) {
        entities.createNamedQuery("RefreshToken.revokeFamily")
                .setParameter("family", family)
                .setParameter("now", now)
                .executeUpdate();
    }

    private String issue(UserAccount user, String family, Instant now) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
        entities.persist(new RefreshToken(user, family, hash(token), now.plus(LIFETIME)));
        return token;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(UTF_8));
    }
}
