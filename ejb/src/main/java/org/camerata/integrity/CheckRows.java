package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Scope;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The footage_check table. */
@ApplicationScoped
class CheckRows {

    static final String WITH_LINK =
            " from SegmentCheck k join ChainLink l on l.recordingId = k.recordingId";

    @PersistenceContext EntityManager entities;

    void add(SegmentCheck check) {
        entities.persist(check);
    }

    void forget(long recordingId) {
        find(recordingId).ifPresent(entities::remove);
    }

    Optional<SegmentCheck> find(long recordingId) {
        return Optional.ofNullable(entities.find(SegmentCheck.class, recordingId));
    }

    Optional<SegmentCheck> lock(long recordingId) {
        return Optional.ofNullable(
                entities.find(SegmentCheck.class, recordingId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that is due longest. */
    Optional<Long> due(Instant now) {
        return entities.createQuery(
                        "select k.recordingId from SegmentCheck k where k.dueAt <= :now"
                                + " order by k.dueAt, k.recordingId",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long countDue(Instant now) {
        return entities.createQuery(
                        "select count(k) from SegmentCheck k where k.dueAt <= :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    long count(IntegrityState state) {
        return entities.createQuery(
                        "select count(k) from SegmentCheck k where k.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    List<SegmentIntegrity> of(Collection<Long> recordingIds) {
        return recordingIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select k, l" + WITH_LINK + " where k.recordingId in :ids",
                                Object[].class)
                        .setParameter("ids", recordingIds)
                        .getResultStream()
                        .map(row -> ((SegmentCheck) row[0]).integrity(((ChainLink) row[1]).link()))
                        .toList();
    }

    /** Newest first. */
    Page<MismatchView> mismatches(Scope scope, PageRequest request) {
        Conditions conditions =
                scope.limit(
                        new Conditions().and("k.state = MISMATCH"), "k.cameraId", "k.startedAt");
        long total =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select count(k)" + WITH_LINK + conditions.where(),
                                        Long.class))
                        .getSingleResult();
        request.after()
                .ifPresent(last -> conditions.olderThan(last, "k.mismatchSince", "k.recordingId"));
        List<MismatchView> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select k, l, c.name"
                                                + WITH_LINK
                                                + " join Camera c on c.id = k.cameraId"
                                                + conditions.where()
                                                + " order by k.mismatchSince desc,"
                                                + " k.recordingId desc",
                                        Object[].class))
                        .setMaxResults(request.size() + 1)
                        .getResultStream()
                        .map(
                                row ->
                                        ((SegmentCheck) row[0])
                                                .mismatch(
                                                        (String) row[2],
                                                        ((ChainLink) row[1]).link()))
                        .toList();
        return Page.of(found, request, total, m -> Cursor.of(m.since(), m.recordingId()));
    }
}
