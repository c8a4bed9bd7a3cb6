package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The user_account table. */
@ApplicationScoped
class UserAccounts {

    @PersistenceContext EntityManager entities;

    void add(UserAccount user) {
        entities.persist(user);
    }

    Optional<UserAccount> byName(String username) {
        return entities.createNamedQuery("UserAccount.byName", UserAccount.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    long count() {
        return entities.createNamedQuery("UserAccount.count", Long.class).getSingleResult();
    }
}
