package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import java.util.List;
import org.camerata.access.ApiTokenView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API token in the API; never the token itself. */
@JsonbNillable
@Schema(description = "What a program shows instead of a password")
public record ApiToken(
        @Schema(examples = "5") long id,
        @Schema(examples = "Gate control") String name,
        @Schema(description = "Whose access it carries", examples = "7") long ownerId,
        @Schema(examples = "maria") String ownerName,
        @Schema(description = "Its first characters", examples = "cam_4w1tq0z7") String preview,
        @Schema(examples = "[\"camera:read\", \"live:view\"]") List<String> permissions,
        @Schema(
                        enumeration = {"ACTIVE", "EXPIRED", "REVOKED"},
                        examples = "ACTIVE")
                String state,
        @Schema(examples = "2027-11-24T00:00:00Z") Instant expiresAt,
        @Schema(description = "What it may ask on average", examples = "600") int requestsPerMinute,
        @Schema(
                        description = "Where it may be used from; empty for anywhere",
                        examples = "[\"192.0.2.0/24\"]")
                List<String> addressRanges,
        @Schema(examples = "2026-11-24T08:30:00Z") Instant createdAt,
        @Schema(description = "User name of its maker", examples = "maria") String createdBy,
        @Schema(
                        description = "To the minute; null if never",
                        nullable = true,
                        examples = "2026-11-24T09:00:00Z")
                Instant lastUsedAt,
        @Schema(description = "Null if never", nullable = true, examples = "192.0.2.17")
                String lastUsedAddress,
        @Schema(
                        description = "Null if it is not",
                        nullable = true,
                        examples = "2026-12-24T09:00:00Z")
                Instant revokedAt) {

    static ApiToken of(ApiTokenView token, Instant now) {
        return new ApiToken(
                token.id(),
                token.terms().name(),
                token.ownerId(),
                token.ownerName(),
                token.preview(),
                Texts.of(token.terms().permissions()),
                token.state(now).name(),
                token.terms().expiresAt(),
                token.terms().requestsPerMinute(),
                token.terms().addressRanges(),
                token.createdAt(),
                token.createdBy(),
                token.lastUsedAt(),
                token.lastUsedAddress(),
                token.revokedAt());
    }
}
