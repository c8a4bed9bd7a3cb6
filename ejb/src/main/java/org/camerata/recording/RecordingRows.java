package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Scope;
import org.camerata.shared.CameraId;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The recording table. */
@ApplicationScoped
class RecordingRows {

    /** Longer than any segment: a range of time need not look at starts before it by more. */
    static final Duration SEGMENT_MAX = Duration.ofHours(25);

    @PersistenceContext EntityManager entities;

    void add(Recording recording) {
        entities.persist(recording);
    }

    /** Parts of a finished segment that cannot be read. */
    void damaged(Recording recording, SegmentFacts facts) {
        facts.damaged(recording.startedAt())
                .forEach(part -> entities.persist(new DamagedFootage(recording, part)));
    }

    /** As {@link #damaged}, instead of the parts that were known. */
    void damagedNow(Recording recording, SegmentFacts facts) {
        entities.createNamedQuery("DamagedFootage.forget")
                .setParameter("recording", recording.id())
                .executeUpdate();
        damaged(recording, facts);
    }

    void remove(Recording recording) {
        entities.remove(recording);
    }

    /** Also GARBAGE. */
    Optional<Recording> find(long id) {
        return Optional.ofNullable(entities.find(Recording.class, id));
    }

    Recording get(long id) {
        return visible(entities.find(Recording.class, id));
    }

    Recording lock(long id) {
        return visible(entities.find(Recording.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Recording> byIncomingName(String name) {
        return entities.createNamedQuery("Recording.byIncomingName", Recording.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    List<Recording> inState(RecordingState state, long afterId, int countMax) {
        return entities.createNamedQuery("Recording.inState", Recording.class)
                .setParameter("state", state)
                .setParameter("after", afterId)
                .setMaxResults(countMax)
                .getResultList();
    }

    /** When the camera's oldest open segment that is to be kept began. */
    Optional<Instant> openSince(CameraId camera) {
        return Optional.ofNullable(
                entities.createNamedQuery("Recording.openOfCamera", Instant.class)
                        .setParameter("camera", camera.value())
                        .getSingleResult());
    }

    List<String> known(List<String> paths) {
        return entities.createNamedQuery("Recording.knownPaths", String.class)
                .setParameter("paths", paths)
                .getResultList();
    }

    FootageTotals totals(Scope scope) {
        Conditions conditions = limited(new Conditions().and("r.state in (OPEN, COMPLETE)"), scope);
        return conditions
                .bind(
                        entities.createQuery(
                                "select new org.camerata.recording.FootageTotals(count(r),"
                                        + " coalesce(sum(r.sizeBytes), 0),"
                                        + " coalesce(sum(r.durationMs), 0)) from Recording r"
                                        + conditions.where(),
                                FootageTotals.class))
                .getSingleResult();
    }

    /** Newest first. */
    Page<Recording> list(RecordingFilter filter, Scope scope, PageRequest request) {
        long total = count(conditions(filter, scope));
        Conditions conditions = conditions(filter, scope);
        request.after().ifPresent(last -> conditions.olderThan(last, "r.startedAt", "r.id"));
        List<Recording> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select r from Recording r"
                                                + conditions.where()
                                                + " order by r.startedAt desc, r.id desc",
                                        Recording.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, RecordingRows::cursor);
    }

    /** What can be played of a range, the oldest first. */
    List<Recording> playable(CameraId camera, Instant from, Instant to, Scope scope, int countMax) {
        Conditions conditions =
                limited(
                                new Conditions()
                                        .and("r.state in (OPEN, COMPLETE) and r.wanted = true"),
                                scope)
                        .and("r.cameraId = :camera", "camera", camera.value());
        touching(conditions, from, to);
        return conditions
                .bind(
                        entities.createQuery(
                                "select r from Recording r"
                                        + conditions.where()
                                        + " order by r.startedAt, r.id",
                                Recording.class))
                .setMaxResults(countMax)
                .getResultList();
    }

    private long count(Conditions conditions) {
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(r) from Recording r" + conditions.where(),
                                Long.class))
                .getSingleResult();
    }

    private static Conditions limited(Conditions conditions, Scope scope) {
        return scope.limit(conditions, "r.cameraId", "r.startedAt");
    }

    private static Conditions conditions(RecordingFilter filter, Scope scope) {
        Conditions conditions = limited(new Conditions().and("r.state <> GARBAGE"), scope);
        CameraId camera = filter.camera();
        conditions
                .and("r.cameraId = :camera", "camera", camera == null ? null : camera.value())
                .and("r.state = :state", "state", filter.state())
                .and("r.tier = :tier", "tier", filter.tier());
        touching(conditions, filter.from(), filter.to());
        return conditions;
    }

    /** A bound that is null was not asked for. */
    private static void touching(Conditions conditions, Instant from, Instant to) {
        conditions.and("r.startedAt < :to", "to", to);
        if (from != null) {
            conditions
                    .and("(r.endedAt is null or r.endedAt > :from)", "from", from)
                    .and("r.startedAt > :earliest", "earliest", from.minus(SEGMENT_MAX));
        }
    }

    private static Recording visible(Recording recording) {
        if (recording == null || recording.state() == RecordingState.GARBAGE) {
            throw new RecordingNotFound();
        }
        return recording;
    }

    private static Cursor cursor(Recording recording) {
        return Cursor.of(recording.startedAt(), recording.id());
    }
}
