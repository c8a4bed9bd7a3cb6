package org.camerata.camera;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camerata.shared.CameraId;

/** The camera_tag table as a map. */
class TagsInMemory extends CameraTags {

    private final Map<Long, List<String>> tags = new LinkedHashMap<>();

    @Override
    Map<Long, List<String>> of(Collection<Long> cameras) {
        Map<Long, List<String>> found = new LinkedHashMap<>(tags);
        found.keySet().retainAll(cameras);
        return found;
    }

    @Override
    void replace(CameraId camera, List<String> before, List<String> after) {
        tags.put(camera.value(), List.copyOf(after));
    }
}
