package org.camerata.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The wall_layout table. */
@ApplicationScoped
class WallLayoutRows {

    /** Nothing has this id, so a new name is compared with all. */
    static final long NONE = 0;

    @PersistenceContext EntityManager entities;

    void add(WallLayout layout) {
        entities.persist(layout);
        entities.flush();
    }

    List<WallLayout> ofUser(long user, int countMax) {
        return entities.createNamedQuery("WallLayout.ofUser", WallLayout.class)
                .setParameter("user", user)
                .setMaxResults(countMax)
                .getResultList();
    }

    /** Nobody else gets it so until this transaction ends. */
    Optional<WallLayout> lock(long id) {
        return Optional.ofNullable(
                entities.find(WallLayout.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isTaken(long user, String name, long id) {
        return !entities.createNamedQuery("WallLayout.named", Long.class)
                .setParameter("user", user)
                .setParameter("name", name)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    void remove(WallLayout layout) {
        entities.remove(layout);
        entities.flush();
    }
}
