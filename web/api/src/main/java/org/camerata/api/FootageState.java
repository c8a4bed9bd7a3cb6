package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.integrity.IntegrityStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the proof of footage is doing, in the API. */
@JsonbNillable
@Schema(description = "How the proof of footage is doing")
public record FootageState(
        @Schema(description = "Cameras with footage", examples = "112") long chains,
        @Schema(description = "Of all chains", examples = "301056") long links,
        @Schema(
                        description = "The last day that was signed; null before the first",
                        nullable = true,
                        examples = "2026-11-24")
                String lastRootDay,
        @Schema(nullable = true, examples = "2026-11-25T00:05:37.020Z") Instant lastRootAt,
        @Schema(description = "Segments whose file is not what was recorded", examples = "0")
                long mismatches,
        @Schema(description = "Segments that are to be read again now", examples = "12") long due,
        @Schema(description = "A second that may be read again", examples = "4000000")
                long rateBytes,
        @Schema(
                        description = "Read again since the start, past the page cache",
                        examples = "73014444032")
                long readDirectBytes,
        @Schema(description = "Read again since the start, through it", examples = "0")
                long readBufferedBytes,
        @Schema(
                        description =
                                "Within so many days everything is read again; 0: only what is"
                                        + " asked for",
                        examples = "30")
                int scrubDays) {

    static FootageState of(IntegrityStatus status) {
        return new FootageState(
                status.chains(),
                status.links(),
                status.lastRootDay() == null ? null : status.lastRootDay().toString(),
                status.lastRootAt(),
                status.mismatches(),
                status.due(),
                status.rateBytes(),
                status.readDirectBytes(),
                status.readBufferedBytes(),
                status.scrubDays());
    }
}
