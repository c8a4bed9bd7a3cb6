package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.integrity.chain.ChainHead;

/** Where the chains end, now and at a time. */
@ApplicationScoped
class HeadRows {

    /** More cameras than one node can record. */
    static final int CHAIN_COUNT_MAX = 20_000;

    @PersistenceContext EntityManager entities;

    /** In the order of the cameras' ids. */
    List<ChainHead> all() {
        return entities.createQuery(
                        "select c from CameraChain c where c.links > 0 order by c.cameraId",
                        CameraChain.class)
                .setMaxResults(CHAIN_COUNT_MAX)
                .getResultStream()
                .map(CameraChain::head)
                .toList();
    }

    long countLinks() {
        return entities.createQuery(
                        "select coalesce(sum(c.links), 0) from CameraChain c", Long.class)
                .getSingleResult();
    }

    long countChains() {
        return entities.createQuery(
                        "select count(c) from CameraChain c where c.links > 0", Long.class)
                .getSingleResult();
    }

    /** The last link that was made before a time; read backwards from the end. */
    Optional<ChainHead> before(long cameraId, Instant time) {
        return entities.createQuery(
                        "select l from ChainLink l where l.cameraId = :camera"
                                + " and l.linkedAt < :time order by l.seq desc",
                        ChainLink.class)
                .setParameter("camera", cameraId)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(link -> link.link().head());
    }

    /** When the first link of all was made. */
    Optional<Instant> firstLinkedAt() {
        return Optional.ofNullable(
                entities.createQuery(
                                "select min(l.linkedAt) from ChainLink l where l.seq = 1",
                                Instant.class)
                        .getSingleResult());
    }
}
