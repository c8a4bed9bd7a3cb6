package org.camerata.camera;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** The camera table as a map. */
class RowsInMemory extends CameraRows {

    private final Map<CameraId, Camera> rows = new LinkedHashMap<>();
    private final Map<CameraId, byte[]> hashes = new LinkedHashMap<>();

    @Override
    void add(Camera camera) {
        Identity.give(camera, rows.size() + 1L);
        rows.put(camera.id(), camera);
    }

    @Override
    void flush() {} // nothing is held back

    /** What the database reads from the row by itself. */
    void indexKey(CameraId id, byte[] hash) {
        hashes.put(id, hash);
    }

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
    Optional<Camera> byStreamKeyHash(byte[] hash) {
        return hashes.entrySet().stream()
                .filter(entry -> Arrays.equals(entry.getValue(), hash))
                .map(entry -> rows.get(entry.getKey()))
                .filter(camera -> !camera.isRemoved())
                .findFirst();
    }

    @Override
    Optional<CameraId> withSerialNumber(String serialNumber) {
        return rows.values().stream()
                .filter(camera -> !camera.isRemoved())
                .filter(camera -> isSame(camera.view().serialNumber(), serialNumber))
                .map(Camera::id)
                .findFirst();
    }

    /** As the column's collation compares. */
    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
