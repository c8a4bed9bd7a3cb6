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
import java.util.List;
import java.util.Optional;
import org.camerata.shared.Digests;

/** The refresh_token table. Only hashes of tokens are kept. */
@ApplicationScoped
class RefreshTokens {

    static final Duration LIFETIME = Channel.API.idleMax();
    static final int SWEEP_COUNT_MAX = 1000;

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext EntityManager entities;

    String issue(LoginSession session, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entities.persist(new RefreshToken(session, hash(token), now.plus(LIFETIME)));
        return token;
    }

    /** Two exchanges of one token queue here. */
    Optional<RefreshToken> lock(String token) {
        return entities.createNamedQuery("RefreshToken.byHash", RefreshToken.class)
                .setParameter("hash", hash(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
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

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(UTF_8));
    }
}
