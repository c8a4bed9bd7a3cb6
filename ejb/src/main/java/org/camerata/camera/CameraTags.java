package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camerata.shared.CameraId;

/** The camera_tag table. */
@ApplicationScoped
class CameraTags {

    @PersistenceContext EntityManager entities;

    /** In order; a camera without a tag is missing. */
    Map<Long, List<String>> of(Collection<Long> cameras) {
        return cameras.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("CameraTag.ofCameras", CameraTag.class)
                        .setParameter("cameras", cameras)
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        CameraTag::cameraId,
                                        Collectors.mapping(CameraTag::tag, Collectors.toList())));
    }

    List<String> of(CameraId camera) {
        return of(List.of(camera.value())).getOrDefault(camera.value(), List.of());
    }

    /**
     * @param before those that it has
     * @param after those that it is to have
     */
    void replace(CameraId camera, List<String> before, List<String> after) {
        for (String tag : before) {
            if (!after.contains(tag)) {
                entities.remove(
                        entities.find(CameraTag.class, new CameraTag.Key(camera.value(), tag)));
            }
        }
        for (String tag : after) {
            if (!before.contains(tag)) {
                entities.persist(new CameraTag(camera, tag));
            }
        }
    }
}
