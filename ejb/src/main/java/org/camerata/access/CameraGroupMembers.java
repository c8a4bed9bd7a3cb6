package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camerata.shared.CameraId;

/** The camera_group_member table. */
@ApplicationScoped
class CameraGroupMembers {

    @PersistenceContext EntityManager entities;

    Set<Long> groupsOf(CameraId camera) {
        return new HashSet<>(
                entities.createNamedQuery("CameraGroupMember.groupsOf", Long.class)
                        .setParameter("camera", camera.value())
                        .getResultList());
    }

    Set<Long> camerasOf(long group) {
        return new HashSet<>(
                entities.createNamedQuery("CameraGroupMember.camerasOf", Long.class)
                        .setParameter("group", group)
                        .getResultList());
    }

    /** How many cameras each group has; a group without one is missing. */
    Map<Long, Long> counts(Collection<Long> groups) {
        return groups.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("CameraGroupMember.countByGroup", Object[].class)
                        .setParameter("groups", groups)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void replace(long group, Set<Long> cameras) {
        Set<Long> before = camerasOf(group);
        for (Long camera : before) {
            if (!cameras.contains(camera)) {
                entities.remove(
                        entities.find(
                                CameraGroupMember.class, new CameraGroupMember.Key(group, camera)));
            }
        }
        for (Long camera : cameras) {
            if (!before.contains(camera)) {
                entities.persist(new CameraGroupMember(group, camera));
            }
        }
    }

    /** Those of the ids that no camera has. */
    List<Long> unknown(Collection<Long> cameras) {
        if (cameras.isEmpty()) {
            return List.of();
        }
        Set<Long> known =
                new HashSet<>(
                        entities.createQuery(
                                        "select c.id from Camera c where c.id in :ids"
                                                + " and c.removedAt is null",
                                        Long.class)
                                .setParameter("ids", cameras)
                                .getResultList());
        return cameras.stream().filter(id -> !known.contains(id)).sorted().toList();
    }
}
