package org.camerata.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Scope;
import org.camerata.camera.ProfileId;
import org.camerata.shared.CameraId;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The stream_trouble table. */
@ApplicationScoped
class TroubleRows {

    static final int OPEN_COUNT_MAX = 20_000;
    static final int SWEEP_COUNT_MAX = 1000;

    @PersistenceContext EntityManager entities;

    void add(Trouble trouble) {
        entities.persist(trouble);
    }

    List<Trouble> open() {
        return entities.createNamedQuery("Trouble.open", Trouble.class)
                .setMaxResults(OPEN_COUNT_MAX)
                .getResultList();
    }

    Optional<Trouble> open(ProfileId profile, TroubleCode code) {
        return entities.createNamedQuery("Trouble.openOf", Trouble.class)
                .setParameter("profile", profile.value())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Trouble> open(List<CameraId> cameras) {
        return cameras.isEmpty()
                ? List.of()
                : entities.createNamedQuery("Trouble.openOfCameras", Trouble.class)
                        .setParameter("cameras", cameras.stream().map(CameraId::value).toList())
                        .setMaxResults(OPEN_COUNT_MAX)
                        .getResultList();
    }

    /** Newest first, with the names of their cameras. */
    Page<TroubleView> list(TroubleFilter filter, Scope scope, PageRequest request) {
        long total = count(conditions(filter, scope));
        Conditions conditions = conditions(filter, scope);
        request.after().ifPresent(last -> conditions.olderThan(last, "t.raisedAt", "t.id"));
        List<TroubleView> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select t, c.name from Trouble t"
                                                + " join Camera c on c.id = t.cameraId"
                                                + conditions.where()
                                                + " order by t.raisedAt desc, t.id desc",
                                        Object[].class))
                        .setMaxResults(request.size() + 1)
                        .getResultStream()
                        .map(row -> ((Trouble) row[0]).view((String) row[1]))
                        .toList();
        return Page.of(found, request, total, t -> Cursor.of(t.raisedAt(), t.id()));
    }

    /** Forgets some that are over since before a time; returns how many. */
    int forget(Instant clearedBefore) {
        List<Long> ids =
                entities.createNamedQuery("Trouble.old", Long.class)
                        .setParameter("before", clearedBefore)
                        .setMaxResults(SWEEP_COUNT_MAX)
                        .getResultList();
        return ids.isEmpty()
                ? 0
                : entities.createNamedQuery("Trouble.delete")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    private long count(Conditions conditions) {
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(t) from Trouble t" + conditions.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions conditions(TroubleFilter filter, Scope scope) {
        CameraId camera = filter.camera();
        return scope.limit(new Conditions().and("t.clearedAt is null"), "t.cameraId", null)
                .and("t.cameraId = :camera", "camera", camera == null ? null : camera.value())
                .and("t.code = :code", "code", filter.code());
    }
}
