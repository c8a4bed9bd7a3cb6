package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.access.Scope;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.hibernate.exception.ConstraintViolationException;

/** The camera table. */
@ApplicationScoped
class CameraRows {

    private static final String SERIAL_NUMBER_INDEX = "camera_serial_number";

    @PersistenceContext EntityManager entities;

    /**
     * @throws SerialNumberTaken if somebody else took it since it was found free
     */
    void add(Camera camera) {
        write(() -> entities.persist(camera)); // its id comes from the insert, so that is now
    }

    /**
     * Writes what was changed now, while a refusal can still be told from a fault.
     *
     * @throws SerialNumberTaken if somebody else took it since it was found free
     */
    void flush() {
        write(entities::flush);
    }

    Camera get(CameraId id) {
        return present(entities.find(Camera.class, id.value()));
    }

    /** As {@link #get}, and nobody else gets it so until this transaction ends. */
    Camera lock(CameraId id) {
        return present(entities.find(Camera.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Also a removed one, for what is told of its last segment. */
    Optional<Camera> find(CameraId id) {
        return Optional.ofNullable(entities.find(Camera.class, id.value()));
    }

    /** Of a main profile's camera, unless it is known to be online. */
    void online(ProfileId profile, Instant since) {
        entities.createNamedQuery("Camera.online")
                .setParameter("profile", profile.value())
                .setParameter("since", since)
                .executeUpdate();
    }

    void offline(ProfileId profile, Instant lastSeen) {
        entities.createNamedQuery("Camera.offline")
                .setParameter("profile", profile.value())
                .setParameter("lastSeen", lastSeen)
                .executeUpdate();
    }

    /**
     * @param start null where no segment is open any more
     */
    void recordingSince(CameraId id, Instant start) {
        entities.createNamedQuery("Camera.recordingSince")
                .setParameter("camera", id.value())
                .setParameter("start", start)
                .executeUpdate();
    }

    Optional<CameraId> withSerialNumber(String serialNumber) {
        return entities.createNamedQuery("Camera.withSerialNumber", Long.class)
                .setParameter("serialNumber", serialNumber)
                .getResultStream()
                .findFirst()
                .map(CameraId::new);
    }

    /** By name, then by id. */
    Page<Camera> list(CameraFilter filter, Scope scope, PageRequest request) {
        long total = count(conditions(filter, scope));
        Conditions conditions = conditions(filter, scope);
        request.after()
                .ifPresent(
                        last ->
                                conditions
                                        .and(
                                                "(c.name > :name or (c.name = :name and c.id > :id))",
                                                "name",
                                                last.value())
                                        .with("id", last.id()));
        List<Camera> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select c from Camera c"
                                                + conditions.where()
                                                + " order by c.name, c.id",
                                        Camera.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, CameraRows::cursor);
    }

    CameraCounts counts(Scope scope) {
        Conditions conditions =
                scope.limit(new Conditions().and("c.removedAt is null"), "c.id", null);
        return conditions
                .bind(
                        entities.createQuery(
                                "select new org.camerata.camera.CameraCounts(count(c),"
                                        + " count(c.onlineSince), count(c) - count(c.onlineSince),"
                                        + " count(c.recordingSince)) from Camera c"
                                        + conditions.where(),
                                CameraCounts.class))
                .getSingleResult();
    }

    private long count(Conditions conditions) {
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(c) from Camera c" + conditions.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions conditions(CameraFilter filter, Scope scope) {
        Conditions conditions =
                scope.limit(new Conditions().and("c.removedAt is null"), "c.id", null);
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.and(
                    "(c.name like :text escape '!' or c.serialNumber like :text escape '!')",
                    "text",
                    Conditions.containing(filter.text().strip()));
        }
        conditions.and("c.active = :active", "active", filter.active());
        if (filter.status() != null) {
            conditions.and(
                    filter.status() == CameraStatus.ONLINE
                            ? "c.onlineSince is not null"
                            : "c.onlineSince is null");
        }
        return conditions;
    }

    private static void write(Runnable statement) {
        try {
            statement.run();
        } catch (ConstraintViolationException e) {
            String rule = e.getConstraintName(); // MySQL puts the table in front
            if (rule != null && rule.endsWith(SERIAL_NUMBER_INDEX)) {
                throw new SerialNumberTaken();
            }
            throw e;
        }
    }

    private static Camera present(Camera camera) {
        if (camera == null || camera.isRemoved()) {
            throw new CameraNotFound();
        }
        return camera;
    }

    private static Cursor cursor(Camera camera) {
        CameraView view = camera.view();
        return new Cursor(view.name(), view.id());
    }
}
