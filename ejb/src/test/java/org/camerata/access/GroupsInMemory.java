package org.camerata.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camerata.shared.CameraId;

/** Which camera is in which groups, as a map. */
class GroupsInMemory extends CameraGroupMembers {

    private final Map<CameraId, Set<Long>> groups = new HashMap<>();

    void put(CameraId camera, long group) {
        groups.computeIfAbsent(camera, any -> new HashSet<>()).add(group);
    }

    @Override
    Set<Long> groupsOf(CameraId camera) {
        return groups.getOrDefault(camera, Set.of());
    }
}
