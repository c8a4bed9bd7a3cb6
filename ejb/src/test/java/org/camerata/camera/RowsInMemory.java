package org.camerata.camera;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camerata.fakes.Column;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** The camera table as a map. */
class RowsInMemory extends CameraRows {

    final ProfilesInMemory profiles = new ProfilesInMemory(this);
    private final Map<CameraId, Camera> rows = new LinkedHashMap<>();

    @Override
    void add(Camera camera) {
        Identity.give(camera, rows.size() + 1L);
        rows.put(camera.id(), camera);
    }

    @Override
    void flush() {} // nothing is held back

    @Override
    Camera get(CameraId id) {
        return find(id).filter(camera -> !camera.isRemoved()).orElseThrow(CameraNotFound::new);
    }

    @Override
    Camera lock(CameraId id) {
        return get(id); // one thread, nobody to wait for
    }

    @Override
    Optional<Camera> find(CameraId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    void online(ProfileId profile, Instant since) {
        profiles.find(profile)
                .flatMap(owned -> find(owned.camera()))
                .filter(camera -> camera.bareView().onlineSince() == null)
                .ifPresent(camera -> Column.write(camera, "onlineSince", since));
    }

    @Override
    Optional<CameraId> withSerialNumber(String serialNumber) {
        return rows.values().stream()
                .filter(camera -> !camera.isRemoved())
                .filter(camera -> isSame(camera.bareView().serialNumber(), serialNumber))
                .map(Camera::id)
                .findFirst();
    }

    /** As the column's collation compares. */
    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
