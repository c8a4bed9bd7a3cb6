package org.camerata.camera;

import java.util.List;
import org.camerata.shared.CameraId;

/**
 * What became of one camera of many.
 *
 * @param code of the refusal, such as {@code camera-not-found}; null where it was done
 * @param message the refusal in a sentence; null where it was done
 * @param urls the new ones of ROTATE_KEYS (K1); else empty
 */
public record BulkResult(CameraId camera, String code, String message, List<PublishUrl> urls) {

    public BulkResult {
        urls = List.copyOf(urls);
    }

    static BulkResult done(CameraId camera, List<PublishUrl> urls) {
        return new BulkResult(camera, null, null, urls);
    }

    static BulkResult refused(CameraId camera, String code, String message) {
        return new BulkResult(camera, code, message, List.of());
    }

    public boolean isDone() {
        return code == null;
    }
}
