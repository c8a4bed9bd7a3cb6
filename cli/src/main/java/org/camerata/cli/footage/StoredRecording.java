package org.camerata.cli.footage;

import java.time.Instant;

/**
 * A row of the recording table, as far as files and chains can be compared with it.
 *
 * @param file relative to the volume
 * @param sha256 64 hex digits; null before it was finished
 * @param linked whether it has a link
 */
record StoredRecording(
        long id,
        long cameraId,
        String state,
        String file,
        Instant startedAt,
        Instant endedAt,
        long sizeBytes,
        String sha256,
        boolean linked) {

    boolean isComplete() {
        return state.equals("COMPLETE");
    }

    boolean isMissing() {
        return state.equals("MISSING");
    }

    String called() {
        return "Recording " + id + " of camera " + cameraId + " (" + file + ")";
    }
}
