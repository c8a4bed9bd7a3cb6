package org.camerata.camera;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camerata.access.Scope;
import org.camerata.camera.CameraMeters.State;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Conditions;
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

    /** Those of the serial numbers that cameras have, locked as by {@link #lock}. */
    List<Camera> lockWithSerialNumbers(Collection<String> serialNumbers) {
        return serialNumbers.isEmpty()
                ? List.of()
                : entities.createNamedQuery("Camera.withSerialNumbers", Camera.class)
                        .setParameter("serialNumbers", serialNumbers)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
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

    List<CameraLife> lives(Collection<CameraId> ids) {
        return entities.createNamedQuery("Camera.lives", Object[].class)
                .setParameter("ids", ids.stream().map(CameraId::value).toList())
                .getResultStream()
                .map(row -> ((Camera) row[0]).life(new ProfileId((Long) row[1])))
                .toList();
    }

    Set<CameraId> present(Collection<CameraId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select c.id from Camera c where c.removedAt is null and c.id in :ids",
                                Long.class)
                        .setParameter("ids", ids.stream().map(CameraId::value).toList())
                        .getResultStream()
                        .map(CameraId::new)
                        .collect(toSet());
    }

    /** All cameras, by what is expected of them and what they do. */
    Map<State, Long> byState() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        entities.createQuery(
                        "select c.active, count(c), count(c.onlineSince) from Camera c"
                                + " where c.removedAt is null group by c.active",
                        Object[].class)
                .getResultList()
                .forEach(
                        row -> {
                            long online = (Long) row[2];
                            State others = (Boolean) row[0] ? State.OFFLINE : State.INACTIVE;
                            counts.merge(State.ONLINE, online, Long::sum);
                            counts.merge(others, (Long) row[1] - online, Long::sum);
                        });
        return counts;
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
}
