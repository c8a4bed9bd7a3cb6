package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.util.List;
import org.camerata.export.ExportView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export in the API. */
@Schema(description = "Footage that is taken out of the system. What does not apply is left out.")
public record Export(
        @Schema(examples = "1042") long id,
        @Schema(
                        description = "FAILED and EXPIRED have no file",
                        enumeration = {"WAITING", "RUNNING", "READY", "FAILED", "EXPIRED"},
                        examples = "READY")
                String state,
        @Schema(examples = "2026-11-24T08:05:10Z") Instant from,
        @Schema(examples = "2026-11-24T08:20:00Z") Instant to,
        @Schema(description = "May be empty", examples = "Case 2026/117") String reason,
        @Schema(description = "User name of who asked for it", examples = "anna")
                String requestedBy,
        @Schema(examples = "2026-11-24T09:00:00Z") Instant requestedAt,
        @Schema(description = "When it was made, or failed", examples = "2026-11-24T09:00:07.120Z")
                Instant finishedAt,
        @Schema(description = "When its file goes", examples = "2026-12-01T09:00:07.120Z")
                Instant expiresAt,
        @Schema(description = "How much of it is made, 0 to 100", examples = "100") int percent,
        @Schema(
                        description = "Media that will be in it, once that is known",
                        examples = "437184000")
                Long totalBytes,
        @Schema(description = "Media that is written", examples = "437184000") long doneBytes,
        @Schema(description = "Of the ZIP", examples = "437692411") Long sizeBytes,
        @Schema(
                        description = "SHA-256 of `manifest.json` in the ZIP",
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String manifestSha256,
        @Schema(examples = "There is not enough room on the disk for it") String failure,
        List<CameraOfExport> cameras,
        @Schema(description = "The MP4s in the ZIP; left out in lists") List<Part> parts) {

    private static final double MS_PER_SECOND = 1000;

    /** A camera of an export. */
    public record CameraOfExport(
            @Schema(examples = "17") long cameraId,
            @Schema(description = "As it was called", examples = "North gate") String name,
            @Schema(
                            description =
                                    "The exact in point, at the key frame before `from`; null"
                                            + " without footage, and while it is not made",
                            nullable = true,
                            examples = "2026-11-24T08:05:08.123Z")
                    @JsonbNillable
                    Instant coveredFrom,
            @Schema(
                            description = "The exact out point; null likewise",
                            nullable = true,
                            examples = "2026-11-24T08:20:01.483Z")
                    @JsonbNillable
                    Instant coveredTo,
            @Schema(
                            description = "How much of what was asked for there is no footage of",
                            examples = "0")
                    Double gapSeconds,
            @Schema(
                            description = "What was recorded and is in no MP4, for people to read",
                            examples = "[]")
                    List<String> leftOut) {

        static CameraOfExport of(ExportView.CameraOfExport camera) {
            return new CameraOfExport(
                    camera.cameraId(),
                    camera.name(),
                    camera.coveredFrom(),
                    camera.coveredTo(),
                    camera.gapMs() == null ? null : camera.gapMs() / MS_PER_SECOND,
                    camera.leftOut());
        }
    }

    /** An MP4 of an export. */
    public record Part(
            @Schema(description = "1, 2, 3 … in the export", examples = "1") int number,
            @Schema(examples = "17") long cameraId,
            @Schema(description = "In the ZIP", examples = "17-North-gate/20261124T080508Z.mp4")
                    String file,
            @Schema(examples = "437184000") long sizeBytes,
            @Schema(examples = "77ac319bfe1979e2d799d9e6987e65feb54f61511c03552ebae990826c208590")
                    String sha256,
            @Schema(examples = "2026-11-24T08:05:08.123Z") Instant coveredFrom,
            @Schema(examples = "2026-11-24T08:20:01.483Z") Instant coveredTo) {

        static Part of(ExportView.PartOfExport part) {
            return new Part(
                    part.number(),
                    part.cameraId(),
                    part.file(),
                    part.sizeBytes(),
                    part.sha256(),
                    part.coveredFrom(),
                    part.coveredTo());
        }
    }

    /** Without its parts. */
    static Export brief(ExportView export) {
        return of(export, null);
    }

    static Export whole(ExportView export) {
        return of(export, export.parts().stream().map(Part::of).toList());
    }

    private static Export of(ExportView export, List<Part> parts) {
        return new Export(
                export.id(),
                export.state().name(),
                export.from(),
                export.to(),
                export.reason(),
                export.requestedBy(),
                export.requestedAt(),
                export.finishedAt(),
                export.expiresAt(),
                export.percent(),
                export.totalBytes(),
                export.doneBytes(),
                export.sizeBytes(),
                export.sha256(),
                export.failure(),
                export.cameras().stream().map(CameraOfExport::of).toList(),
                parts);
    }
}
