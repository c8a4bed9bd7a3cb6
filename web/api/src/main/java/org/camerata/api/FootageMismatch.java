package org.camerata.api;

import java.time.Instant;
import org.camerata.integrity.MismatchView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment whose file is not what was recorded, in the API. */
@Schema(description = "A segment whose file is not what was recorded")
public record FootageMismatch(
        @Schema(examples = "4711") long recordingId,
        @Schema(examples = "17") long cameraId,
        @Schema(examples = "North gate") String cameraName,
        @Schema(description = "When the segment began", examples = "2026-11-24T08:00:00.120Z")
                Instant startedAt,
        @Schema(description = "When it was found first", examples = "2026-12-20T02:11:09.500Z")
                Instant since,
        @Schema(description = "When it was found last", examples = "2026-12-20T02:11:09.500Z")
                Instant checkedAt,
        @Schema(description = "As it was recorded", examples = ChainLink.SHA256_EXAMPLE)
                String sha256,
        @Schema(description = "As it is on disk", examples = ChainLink.SHA256_EXAMPLE)
                String foundSha256,
        @Schema(examples = "943718400") long sizeBytes,
        @Schema(examples = "943718400") long foundBytes) {

    static FootageMismatch of(MismatchView view) {
        return new FootageMismatch(
                view.recordingId(),
                view.cameraId(),
                view.cameraName(),
                view.startedAt(),
                view.since(),
                view.checkedAt(),
                view.sha256(),
                view.foundSha256(),
                view.sizeBytes(),
                view.foundBytes());
    }
}
