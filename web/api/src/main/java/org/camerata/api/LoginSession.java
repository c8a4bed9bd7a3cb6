package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.access.SessionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open login in the API. */
@JsonbNillable
@Schema(name = "Session", description = "An open login")
public record LoginSession(
        @Schema(examples = "4711") long id,
        @Schema(
                        enumeration = {"API", "CONSOLE"},
                        examples = "CONSOLE")
                String channel,
        @Schema(examples = "192.0.2.17") String address,
        @Schema(
                        description = "What the program called itself; null if it did not say",
                        nullable = true,
                        examples = "Mozilla/5.0 (X11; Linux x86_64)")
                String userAgent,
        @Schema(examples = "2026-11-24T08:30:00Z") Instant startedAt,
        @Schema(description = "To the minute", examples = "2026-11-24T09:00:00Z")
                Instant lastSeenAt,
        @Schema(description = "When it ends if it is not used", examples = "2026-12-08T09:00:00Z")
                Instant expiresAt) {

    static LoginSession of(SessionView session) {
        return new LoginSession(
                session.id(),
                session.channel().name(),
                session.address(),
                session.userAgent(),
                session.startedAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }
}
