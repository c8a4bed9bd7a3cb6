package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.time.Instant;
import org.camerata.ingest.SessionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication in the API. */
@JsonbNillable
@Schema(description = "One continuous publication of a stream")
public record PublishSession(
        @Schema(examples = "4711") long id,
        @Schema(
                        enumeration = {"MAIN", "SUB"},
                        examples = "MAIN")
                String profile,
        @Schema(examples = "2026-11-24T09:00:00Z") Instant startedAt,
        @Schema(
                        description = "Null while it is live",
                        nullable = true,
                        examples = "2026-11-24T11:42:07Z")
                Instant endedAt,
        @Schema(
                        description = "Null while it is live",
                        enumeration = {
                            "LEFT",
                            "REPLACED",
                            "DEACTIVATED",
                            "REMOVED",
                            "LOST",
                            "DISCONNECTED",
                            "KEY_RETIRED",
                            "NOT_ALLOWED"
                        },
                        nullable = true,
                        examples = "LEFT")
                String endReason,
        @Schema(description = "Of the publisher, IPv4 or IPv6", examples = "192.0.2.17")
                String address,
        @Schema(
                        description = "As the publisher names itself; null where it does not",
                        nullable = true,
                        examples = "FMLE/3.0 (compatible; FMSc/1.0)")
                String encoder,
        @Schema(description = "Bytes that arrived, as last counted", examples = "4081203442")
                long bytesIn) {

    static PublishSession of(SessionView session) {
        return new PublishSession(
                session.id(),
                session.profile().name(),
                session.startedAt(),
                session.endedAt(),
                session.endReason() == null ? null : session.endReason().name(),
                session.address(),
                session.encoder(),
                session.bytesIn());
    }
}
