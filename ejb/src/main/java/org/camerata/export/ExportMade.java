package org.camerata.export;

import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;

/**
 * What became of an order.
 *
 * @param sizeBytes of the file
 * @param manifestSha256 64 hex digits
 */
record ExportMade(long sizeBytes, String manifestSha256, List<OfCamera> cameras) {

    /**
     * A camera's footage.
     *
     * @param parts in the order of time
     * @param gaps all that was asked for and is in no part (X2), in the order of time
     * @param leftOut sentences
     */
    record OfCamera(
            CameraId camera,
            String name,
            String serialNumber,
            List<Part> parts,
            List<ExportGap> gaps,
            List<String> leftOut) {

        /** Null without footage. */
        Instant coveredFrom() {
            return parts.isEmpty() ? null : parts.get(0).coveredFrom();
        }

        /** Null without footage. */
        Instant coveredTo() {
            return parts.isEmpty() ? null : parts.get(parts.size() - 1).coveredTo();
        }

        long gapMillis() {
            return gaps.stream().mapToLong(gap -> gap.range().length().toMillis()).sum();
        }
    }

    /**
     * An MP4.
     *
     * @param recordingIds its sources, in order
     */
    record Part(
            ArchivedFile stored, Instant coveredFrom, Instant coveredTo, List<Long> recordingIds) {}
}
