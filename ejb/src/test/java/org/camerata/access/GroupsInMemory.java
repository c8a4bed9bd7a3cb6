package org.camerata.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camerata.shared.CameraId;

/** Which camera is in which groups, as a map. */
class GroupsInMemory extends GroupLookup {

    private final Map<CameraId, Set<Long>> rows = new HashMap<>();

    void put(CameraId camera, long group) {
        rows.computeIfAbsent(camera, any -> new HashSet<>()).add(group);
    }

    @Override
    public Set<Long> groupsOf(CameraId camera) {
        return rows.getOrDefault(camera, Set.of());
    }
}
