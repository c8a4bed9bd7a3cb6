package org.camerata.playback;

import java.time.Instant;

/**
 * Where a live stream can be watched.
 *
 * @param path of the HLS playlist, on the front door; its segments lie beside it, so they are
 *     signed too
 * @param subPath likewise of the small stream; null where the camera has none
 */
public record LiveUrl(String path, String subPath, Instant expiresAt) {

    /** Of the latest still; it lies beside the main stream's playlist. */
    public String snapshotPath() {
        return path.substring(0, path.lastIndexOf('/') + 1) + "snapshot.jpg";
    }
}
