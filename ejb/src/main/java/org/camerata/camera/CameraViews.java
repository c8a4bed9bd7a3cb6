package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camerata.access.CameraMemberships;
import org.camerata.access.GroupName;
import org.camerata.shared.Page;

/** Puts together what is shown of cameras: their rows, and what other tables say of them. */
@ApplicationScoped
class CameraViews {

    @Inject CameraTags tags;
    @Inject ProfileRows profiles;
    @Inject CameraMemberships memberships;

    Page<CameraView> of(Page<Camera> page) {
        List<Long> ids = page.items().stream().map(camera -> camera.id().value()).toList();
        Map<Long, List<String>> tagged = tags.of(ids);
        Map<Long, Instant> flapping = profiles.flapping(ids);
        Map<Long, List<GroupName>> grouped = memberships.of(ids);
        return page.map(
                camera -> {
                    Long id = camera.id().value();
                    return camera.view(
                            tagged.getOrDefault(id, List.of()),
                            flapping.get(id),
                            grouped.getOrDefault(id, List.of()));
                });
    }

    CameraView of(Camera camera) {
        return of(new Page<>(List.of(camera), null, 1)).items().get(0);
    }
}
