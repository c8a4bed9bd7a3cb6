package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.integrity.SegmentIntegrity;
import org.camerata.recording.RecordingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded segment in the API. */
@JsonbNillable
@Schema(description = "A recorded segment of one camera")
public record Recording(
        @Schema(examples = "4711") long id,
        @Schema(examples = "17") long cameraId,
        @Schema(description = "Also of a camera that was removed", examples = "North gate")
                String cameraName,
        @Schema(examples = "2026-11-24T08:00:00.120Z") Instant startedAt,
        @Schema(
                        description = "Null while it is being written",
                        nullable = true,
                        examples = "2026-11-24T09:00:00.080Z")
                Instant endedAt,
        @Schema(
                        description = "Of media; null while it is being written",
                        nullable = true,
                        examples = "3599.96")
                Double durationSeconds,
        @Schema(
                        description = "As stored; null while it is being written",
                        nullable = true,
                        examples = "943718400")
                Long sizeBytes,
        @Schema(
                        enumeration = {"HOT", "WARM", "COLD", "ARCHIVED"},
                        examples = "HOT")
                String tier,
        @Schema(
                        enumeration = {"OPEN", "COMPLETE", "MISSING"},
                        examples = "COMPLETE")
                String state,
        @Schema(
                        description = "Of the stored file; null while it is being written",
                        nullable = true,
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256,
        @Schema(
                        description =
                                "What its file was found to be when it was last read and compared"
                                        + " with that; null while it is being written",
                        nullable = true,
                        enumeration = {"UNVERIFIED", "VERIFIED", "MISMATCH"},
                        examples = "VERIFIED")
                String integrity,
        @Schema(
                        description = "When that was; null if never",
                        nullable = true,
                        examples = "2026-12-20T02:11:09.500Z")
                Instant verifiedAt) {

    /**
     * @param known null where it has no link yet
     */
    static Recording of(RecordingView view, SegmentIntegrity known) {
        return new Recording(
                view.id(),
                view.cameraId(),
                view.cameraName(),
                view.startedAt(),
                view.endedAt(),
                view.durationSeconds(),
                view.sizeBytes(),
                view.tier().name(),
                view.state().name(),
                view.sha256(),
                known == null ? null : known.state().name(),
                known == null ? null : known.verifiedAt());
    }
}
