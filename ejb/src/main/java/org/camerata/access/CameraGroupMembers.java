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

    /** By camera; one that is in none is missing. */
    Map<Long, Set<Long>> groupsOf(Collection<CameraId> cameras) {
        return named(cameras.stream().map(CameraId::value).toList()).stream()
                .collect(
                        Collectors.groupingBy(
                                Named::camera,
                                Collectors.mapping(row -> row.group().id(), Collectors.toSet())));
    }

    /** The groups of these names, but for the one that holds every camera. */
    List<GroupName> joinable(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : entities.createNamedQuery("CameraGroup.joinable", GroupName.class)
                        .setParameter("names", names)
                        .getResultList();
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

    /** A group that a camera is in. */
    record Named(long camera, GroupName group) {}

    /** In order of the groups' names. */
    List<Named> named(Collection<Long> cameras) {
        return cameras.isEmpty()
                ? List.of()
                : entities.createNamedQuery("CameraGroupMember.named", Object[].class)
                        .setParameter("cameras", cameras)
                        .getResultStream()
                        .map(
                                row ->
                                        new Named(
                                                (Long) row[0],
                                                new GroupName((Long) row[1], (String) row[2])))
                        .toList();
    }

    void add(long group, CameraId camera) {
        entities.persist(new CameraGroupMember(group, camera.value()));
    }

    void remove(long group, CameraId camera) {
        entities.remove(
                entities.find(
                        CameraGroupMember.class, new CameraGroupMember.Key(group, camera.value())));
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
