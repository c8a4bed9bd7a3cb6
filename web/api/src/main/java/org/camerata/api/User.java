package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.access.UserView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user in the API. */
@JsonbNillable
@Schema(description = "Somebody, or another system, that may act here")
public record User(
        @Schema(examples = "7") long id,
        @Schema(examples = "maria") String username,
        @Schema(examples = "Maria Lopez") String displayName,
        @Schema(
                        enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"},
                        examples = "OPERATOR")
                String role,
        @Schema(
                        enumeration = {"ACTIVE", "LOCKED", "DISABLED"},
                        examples = "ACTIVE")
                String state,
        @Schema(
                        description = "Somebody else chose the password; it must be changed first",
                        examples = "false")
                boolean passwordChangeRequired,
        @Schema(description = "Whether a second factor is enrolled", examples = "true")
                boolean secondFactor,
        @Schema(examples = "2026-11-24T08:30:00Z") Instant createdAt,
        @Schema(description = "Null if never", nullable = true, examples = "2026-11-24T09:00:00Z")
                Instant lastLoginAt) {

    static User of(UserView user) {
        return new User(
                user.id(),
                user.username(),
                user.displayName(),
                user.role().name(),
                user.state().name(),
                user.passwordChangeRequired(),
                user.secondFactor(),
                user.createdAt(),
                user.lastLoginAt());
    }
}
