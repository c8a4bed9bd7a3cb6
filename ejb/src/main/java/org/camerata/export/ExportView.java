package org.camerata.export;

import java.time.Instant;
import java.util.List;

/**
 * An export as others see it.
 *
 * @param to not in it any more
 * @param requestedBy as they were called
 * @param expiresAt when its file goes; null unless it is READY
 * @param doneBytes media that was written so far, of {@code totalBytes}
 * @param totalBytes null while it is not known
 * @param sizeBytes of the file; null unless it was READY once
 * @param sha256 of its manifest, 64 hex digits; null unless it was READY once
 * @param failure a sentence; null unless it is FAILED
 * @param cameras as asked for
 * @param parts the MP4s in the file; empty in a list
 */
public record ExportView(
        long id,
        ExportState state,
        Instant from,
        Instant to,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        Instant expiresAt,
        long doneBytes,
        Long totalBytes,
        Long sizeBytes,
        String sha256,
        String failure,
        List<CameraOfExport> cameras,
        List<PartOfExport> parts) {

    public ExportView {
        cameras = List.copyOf(cameras);
        parts = List.copyOf(parts);
    }

    /** How much of it is made, 0 to 100. */
    public int percent() {
        if (state == ExportState.READY || state == ExportState.EXPIRED) {
            return 100;
        }
        return totalBytes == null || totalBytes == 0 ? 0 : (int) (100 * doneBytes / totalBytes);
    }

    /**
     * A camera of an export.
     *
     * @param name as it was called
     * @param coveredFrom exact in point; null while not known, or without footage
     * @param coveredTo exact out point; null likewise
     * @param gapMs how much of what was asked for is missing, in milliseconds; null while not known
     * @param leftOut what was recorded and is not in the MP4s: sentences
     */
    public record CameraOfExport(
            long cameraId,
            String name,
            Instant coveredFrom,
            Instant coveredTo,
            Long gapMs,
            List<String> leftOut) {}

    /**
     * An MP4 in the file of an export.
     *
     * @param number 1, 2, 3 … in the export
     * @param file its name in the ZIP
     * @param sha256 64 hex digits
     */
    public record PartOfExport(
            int number,
            long cameraId,
            String file,
            long sizeBytes,
            String sha256,
            Instant coveredFrom,
            Instant coveredTo) {}
}
