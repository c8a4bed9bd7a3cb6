package org.camerata.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.shared.Conditions;

/**
 * The cameras, and how much of their footage, that somebody may do one thing to: the union of its
 * parts. Without a part it is nothing.
 */
public record Scope(List<Part> parts) {

    public static final Scope NOTHING = new Scope(List.of());
    public static final Scope EVERYTHING = new Scope(List.of(new Part(Set.of(), null)));

    /**
     * @param groups ids of camera groups; empty stands for all cameras
     * @param since footage that began earlier is not part of it; null for all footage
     */
    record Part(Set<Long> groups, Instant since) {

        boolean isAllCameras() {
            return groups.isEmpty();
        }

        boolean holds(Set<Long> groupsOfCamera, Instant startedAt) {
            boolean inTime = since == null || startedAt == null || !startedAt.isBefore(since);
            return inTime && (isAllCameras() || groups.stream().anyMatch(groupsOfCamera::contains));
        }
    }

    public Scope {
        parts = List.copyOf(parts);
    }

    /** One part for each footage window, with the groups that have it. */
    static Scope of(List<Allowance> allowances, Instant now) {
        Map<Instant, Set<Long>> groups = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Allowance one : allowances) {
            if (one.allCameras()) {
                parts.add(new Part(Set.of(), one.since(now)));
            } else {
                groups.computeIfAbsent(one.since(now), any -> new HashSet<>()).add(one.groupId());
            }
        }
        groups.forEach((since, ids) -> parts.add(new Part(Set.copyOf(ids), since)));
        return parts.contains(EVERYTHING.parts.get(0)) ? EVERYTHING : new Scope(parts);
    }

    /** The same cameras with all of their footage. */
    Scope withoutTime() {
        Set<Long> groups = new HashSet<>();
        for (Part part : parts) {
            if (part.isAllCameras()) {
                return EVERYTHING;
            }
            groups.addAll(part.groups());
        }
        return groups.isEmpty() ? NOTHING : new Scope(List.of(new Part(Set.copyOf(groups), null)));
    }

    public boolean isNothing() {
        return parts.isEmpty();
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    /**
     * @param groupsOfCamera ids of the groups that the camera is in
     * @param startedAt of the footage; null asks for the camera alone
     */
    boolean holds(Set<Long> groupsOfCamera, Instant startedAt) {
        return parts.stream().anyMatch(part -> part.holds(groupsOfCamera, startedAt));
    }

    /**
     * Since when footage is part of it; {@link Instant#MIN} for all footage, {@link Instant#MAX}
     * for none.
     */
    Instant since(Set<Long> groupsOfCamera) {
        return parts.stream()
                .filter(part -> part.holds(groupsOfCamera, null))
                .map(part -> part.since() == null ? Instant.MIN : part.since())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /**
     * Leaves in a list only what the scope holds.
     *
     * @param cameraId JPQL path of the camera's id
     * @param startedAt JPQL path of the footage's start; null where a list is of cameras
     */
    public Conditions limit(Conditions conditions, String cameraId, String startedAt) {
        if (isEverything()) {
            return conditions;
        }
        if (parts.isEmpty()) {
            return conditions.and("1 = 0");
        }
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            clauses.add(clause(conditions, parts.get(i), i, cameraId, startedAt));
        }
        return conditions.and("(" + String.join(" or ", clauses) + ")");
    }

    private static String clause(
            Conditions conditions, Part part, int number, String cameraId, String startedAt) {
        List<String> clauses = new ArrayList<>();
        if (!part.isAllCameras()) {
            conditions.with("scopeGroups" + number, part.groups());
            clauses.add(
                    cameraId
                            + " in (select m.cameraId from CameraGroupMember m"
                            + " where m.groupId in :scopeGroups"
                            + number
                            + ")");
        }
        if (part.since() != null && startedAt != null) {
            conditions.with("scopeSince" + number, part.since());
            clauses.add(startedAt + " >= :scopeSince" + number);
        }
        return clauses.isEmpty() ? "1 = 1" : "(" + String.join(" and ", clauses) + ")";
    }
}
