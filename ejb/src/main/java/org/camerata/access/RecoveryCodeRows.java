package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The recovery_code table. */
@ApplicationScoped
class RecoveryCodeRows {

    @Inject RecoveryCodes codes;

    @PersistenceContext EntityManager entities;

    /** Whether it was one of theirs, and unused until now. */
    boolean use(UserAccount user, String code, Instant now) {
        return entities.createNamedQuery("RecoveryCode.use")
                        .setParameter("user", user.id())
                        .setParameter("hash", codes.hash(code))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    long left(UserAccount user) {
        return entities.createNamedQuery("RecoveryCode.left", Long.class)
                .setParameter("user", user.id())
                .getSingleResult();
    }

    /**
     * Makes new ones; the old ones are worthless.
     *
     * @return the codes, to be shown once
     */
    List<String> renew(UserAccount user) {
        deleteOf(user);
        List<String> fresh = codes.generate();
        fresh.forEach(code -> entities.persist(new RecoveryCode(user.id(), codes.hash(code))));
        return fresh;
    }

    void deleteOf(UserAccount user) {
        entities.createNamedQuery("RecoveryCode.deleteOf")
                .setParameter("user", user.id())
                .executeUpdate();
    }
}
