package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.integrity.ChainLinkView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link of a camera's chain in the API. */
@JsonbNillable
@Schema(description = "What a segment was when it was finished, bound to the one before it")
public record ChainLink(
        @Schema(description = "1, 2, 3 … of the camera", examples = "2688") long sequence,
        @Schema(examples = "4711") long recordingId,
        @Schema(description = "Of the stored file", examples = ChainLink.SHA256_EXAMPLE)
                String sha256,
        @Schema(examples = "2026-11-24T08:00:00.120Z") Instant startedAt,
        @Schema(examples = "2026-11-24T09:00:00.080Z") Instant endedAt,
        @Schema(examples = "943718400") long sizeBytes,
        @Schema(
                        description = "Of the link before; 64 zeros for the first",
                        examples = ChainLink.SHA256_EXAMPLE)
                String previousHash,
        @Schema(
                        description =
                                "SHA-256 over all of the above; docs/ref/export-format.md has the"
                                        + " text",
                        examples = ChainLink.SHA256_EXAMPLE)
                String hash,
        @Schema(examples = "2026-11-24T09:00:01.004Z") Instant linkedAt,
        @Schema(
                        description = "When the segment was deleted; null while there is one",
                        nullable = true,
                        examples = "2026-12-24T09:00:00Z")
                Instant removedAt,
        @Schema(
                        description = "Who deleted it: a user, an API token, or `system`",
                        nullable = true,
                        examples = "admin")
                String removedBy,
        @Schema(nullable = true, examples = "deleted by hand") String removedBecause) {

    static final String SHA256_EXAMPLE =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    static ChainLink of(ChainLinkView view) {
        ChainLinkView.Removal removal = view.removal();
        return new ChainLink(
                view.link().sequence(),
                view.link().recordingId(),
                view.link().sha256(),
                view.link().startedAt(),
                view.link().endedAt(),
                view.link().sizeBytes(),
                view.link().previousHash(),
                view.link().hash(),
                view.linkedAt(),
                removal == null ? null : removal.at(),
                removal == null ? null : removal.by(),
                removal == null ? null : removal.why());
    }
}
