package org.camerata.api;

import java.time.Instant;
import java.util.List;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.DailyRoot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A daily root in the API. */
@Schema(description = "Where all chains ended on a day, signed and bound to the day before")
public record FootageRoot(
        @Schema(description = "In UTC", examples = "2026-11-24") String day,
        @Schema(examples = "2026-11-25T00:05:37.020Z") Instant signedAt,
        @Schema(examples = "112") int cameras,
        @Schema(description = "Of all cameras", examples = "301056") long links,
        @Schema(
                        description = "SHA-256 over the heads, a line each",
                        examples = ChainLink.SHA256_EXAMPLE)
                String headsHash,
        @Schema(
                        description = "Of the day before; 64 zeros for the first",
                        examples = ChainLink.SHA256_EXAMPLE)
                String previousHash,
        @Schema(
                        description =
                                "SHA-256 over all of the above; docs/ref/export-format.md has the"
                                        + " text",
                        examples = ChainLink.SHA256_EXAMPLE)
                String hash,
        @Schema(description = "Of the key that signed it", examples = "1f0e4c7a92b35d68")
                String keyId,
        @Schema(
                        description = "Ed25519, in hex",
                        examples = ChainLink.SHA256_EXAMPLE + ChainLink.SHA256_EXAMPLE)
                String signature,
        @Schema(description = "In the order of the cameras' ids; not in lists", nullable = true)
                List<Head> heads) {

    /** Where a camera's chain ended. */
    public record Head(
            @Schema(examples = "17") long cameraId,
            @Schema(description = "So many; also the number of the last", examples = "2688")
                    long links,
            @Schema(examples = ChainLink.SHA256_EXAMPLE) String hash) {

        private static Head of(ChainHead end) {
            return new Head(end.cameraId(), end.links(), end.hash());
        }
    }

    static FootageRoot whole(DailyRoot root) {
        return of(root, root.ends().stream().map(Head::of).toList());
    }

    /** As one of many. */
    static FootageRoot brief(DailyRoot root) {
        return of(root, null);
    }

    private static FootageRoot of(DailyRoot root, List<Head> heads) {
        return new FootageRoot(
                root.day().toString(),
                root.signedAt(),
                root.cameras(),
                root.links(),
                root.headsHash(),
                root.previousHash(),
                root.hash(),
                root.keyId(),
                root.signature(),
                heads);
    }
}
