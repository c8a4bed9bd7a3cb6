package org.camerata.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.camerata.export.ExportTerms;
import org.camerata.shared.CameraId;
import org.camerata.shared.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be exported. */
public record ExportBody(
        @Schema(examples = "[17, 18]") @NotEmpty @Size(max = ExportTerms.CAMERA_COUNT_MAX)
                List<@NotNull Long> cameraIds,
        @Schema(description = "RFC 3339", examples = "2026-11-24T08:05:10Z") @NotNull Instant from,
        @Schema(
                        description =
                                "RFC 3339; what is still to come is left out. At most 7 days,"
                                        + " divided by the number of cameras",
                        examples = "2026-11-24T08:20:00Z")
                @NotNull
                Instant to,
        @Schema(
                        description = "Why; it is in the manifest and the audit log",
                        nullable = true,
                        examples = "Case 2026/117")
                @Size(max = ExportTerms.REASON_LENGTH_MAX)
                @PlainText(blank = true)
                String reason,
        @Schema(
                        description = "How long the file is kept once it is made; 7 if left out",
                        nullable = true,
                        examples = "7")
                @Min(1)
                @Max(ExportTerms.KEEP_DAYS_MAX)
                Integer keepDays) {

    ExportTerms terms() {
        return new ExportTerms(
                cameraIds.stream().map(CameraId::new).toList(),
                from,
                to,
                reason,
                keepDays == null ? ExportTerms.KEEP_DAYS_DEFAULT : keepDays);
    }
}
