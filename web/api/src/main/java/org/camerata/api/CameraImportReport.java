package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.net.URI;
import java.util.List;
import org.camerata.camera.ImportChange;
import org.camerata.camera.ImportError;
import org.camerata.camera.ImportReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(description = "What an import did, or would do; nothing where there is an error")
public record CameraImportReport(
        @Schema(examples = "true") boolean dryRun,
        @Schema(description = "Cameras added", examples = "12") long created,
        @Schema(description = "Cameras changed", examples = "3") long updated,
        @Schema(description = "Cameras as they are", examples = "85") long unchanged,
        @Schema(description = "Errors in all", examples = "1") int errorCount,
        @Schema(description = "The first 1000 errors") List<LineError> errors,
        @Schema(description = "One for each line without an error") List<LineChange> changes,
        @Schema(description = "Of new cameras, where they were asked for") List<NewUrl> urls) {

    static final int UNPROCESSABLE = 422; // Response.Status has no name for it

    /** One thing that is wrong. */
    @JsonbNillable
    public record LineError(
            @Schema(description = "The header's is 1", examples = "17") int line,
            @Schema(
                            description = "Null where it is the line as a whole",
                            nullable = true,
                            examples = "timeZone")
                    String column,
            @Schema(examples = "must be an IANA time zone such as Europe/Berlin") String message) {

        static LineError of(ImportError error) {
            return new LineError(error.line(), error.column(), error.message());
        }
    }

    /** What becomes of one camera. */
    public record LineChange(
            @Schema(examples = "18") int line,
            @Schema(examples = "SN-1") String serialNumber,
            @Schema(examples = "North gate") String name,
            @Schema(
                            enumeration = {"CREATED", "UPDATED", "UNCHANGED"},
                            examples = "UPDATED")
                    String change,
            @Schema(description = "What differs; empty for a new camera", examples = "[\"site\"]")
                    List<String> columns) {

        static LineChange of(ImportChange change) {
            return new LineChange(
                    change.line(),
                    change.serialNumber(),
                    change.name(),
                    change.kind().name(),
                    change.columns());
        }
    }

    /** Where a new camera publishes to. */
    public record NewUrl(
            @Schema(examples = "SN-1") String serialNumber,
            @Schema(examples = "North gate") String name,
            @Schema(
                            description = "Holds its secret key",
                            examples =
                                    "rtmp://cameras.example.test/live/4w1tq0z7m2k9x6c3v8b5n1a0s4d7f2g9h3j6")
                    URI rtmpUrl) {

        static NewUrl of(ImportReport.NewUrl url) {
            return new NewUrl(url.serialNumber(), url.name(), url.url());
        }

        /** Never the URL (K1). */
        @Override
        public String toString() {
            return "NewUrl[" + serialNumber + "]";
        }
    }

    static CameraImportReport of(ImportReport report) {
        return new CameraImportReport(
                report.dryRun(),
                report.count(ImportChange.Kind.CREATED),
                report.count(ImportChange.Kind.UPDATED),
                report.count(ImportChange.Kind.UNCHANGED),
                report.errorCount(),
                report.errors().stream().map(LineError::of).toList(),
                report.changes().stream().map(LineChange::of).toList(),
                report.urls().stream().map(NewUrl::of).toList());
    }
}
