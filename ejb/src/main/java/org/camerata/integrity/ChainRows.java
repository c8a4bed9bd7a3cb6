package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Scope;
import org.camerata.integrity.chain.FootageLink;
import org.camerata.shared.CameraId;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The tables footage_chain, footage_link and footage_removal. */
@ApplicationScoped
class ChainRows {

    /**
     * Takes the lock that a change of the row needs at once, also where the row is there: two who
     * shared it first, as with {@code insert ignore}, would then wait for each other.
     */
    private static final String BEGIN =
            "insert into footage_chain (camera_id, links, hash, version)"
                    + " values (?, 0, unhex(repeat('00', 32)), 0)"
                    + " on duplicate key update camera_id = camera_id";

    private static final String UNLINKED =
            "select r.id from Recording r where r.state = COMPLETE and r.sha256 is not null"
                    + " and not exists (select 1 from ChainLink l where l.recordingId = r.id)"
                    + " order by r.startedAt, r.id";

    @PersistenceContext EntityManager entities;

    /** Waits until nobody else appends to it; makes the chain if it is the camera's first link. */
    CameraChain lock(CameraId camera) {
        entities.createNativeQuery(BEGIN).setParameter(1, camera.value()).executeUpdate();
        return entities.find(CameraChain.class, camera.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    void add(ChainLink link) {
        entities.persist(link);
    }

    void add(LinkRemoval removal) {
        entities.persist(removal);
    }

    Optional<ChainLink> find(long recordingId) {
        return Optional.ofNullable(entities.find(ChainLink.class, recordingId));
    }

    Optional<LinkRemoval> removal(long recordingId) {
        return Optional.ofNullable(entities.find(LinkRemoval.class, recordingId));
    }

    List<FootageLink> of(Collection<Long> recordingIds) {
        return recordingIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select l from ChainLink l where l.recordingId in :ids",
                                ChainLink.class)
                        .setParameter("ids", recordingIds)
                        .getResultStream()
                        .map(ChainLink::link)
                        .toList();
    }

    /** Ids of finished segments without a link, the oldest first. */
    List<Long> unlinked(int countMax) {
        return entities.createQuery(UNLINKED, Long.class).setMaxResults(countMax).getResultList();
    }

    /** Newest first. */
    Page<ChainLinkView> list(CameraId camera, Scope scope, PageRequest request) {
        Conditions conditions = conditions(camera, scope);
        long total =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select count(l) from ChainLink l" + conditions.where(),
                                        Long.class))
                        .getSingleResult();
        request.after().ifPresent(last -> conditions.and("l.seq < :last", "last", last.id()));
        List<ChainLinkView> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select l, d from ChainLink l left join LinkRemoval d"
                                                + " on d.recordingId = l.recordingId"
                                                + conditions.where()
                                                + " order by l.seq desc",
                                        Object[].class))
                        .setMaxResults(request.size() + 1)
                        .getResultStream()
                        .map(row -> ((ChainLink) row[0]).view((LinkRemoval) row[1]))
                        .toList();
        return Page.of(found, request, total, one -> new Cursor("", one.link().sequence()));
    }

    private static Conditions conditions(CameraId camera, Scope scope) {
        return scope.limit(new Conditions(), "l.cameraId", "l.startedAt")
                .and("l.cameraId = :camera", "camera", camera.value());
    }
}
