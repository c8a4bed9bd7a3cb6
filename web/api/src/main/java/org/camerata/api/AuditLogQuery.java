package org.camerata.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditFilter;
import org.camerata.audit.Outcome;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries, as the list and the export are asked for. */
public class AuditLogQuery {

    @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z")
    @QueryParam("from")
    Instant from;

    @Parameter(description = "RFC 3339; not part of the range", example = "2026-11-24T10:00:00Z")
    @QueryParam("to")
    Instant to;

    @Parameter(description = "The whole name of who acted", example = "ada")
    @QueryParam("actor")
    String actor;

    @Parameter(example = "camera.updated")
    @QueryParam("action")
    String action;

    @Parameter(example = "camera")
    @QueryParam("targetType")
    String targetType;

    @Parameter(description = "Only together with `targetType`", example = "17")
    @QueryParam("targetId")
    String targetId;

    @Parameter(
            example = "REFUSED",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"DONE", "REFUSED", "FAILED"}))
    @QueryParam("outcome")
    Outcome outcome;

    @Parameter(description = "The client's", example = "192.0.2.17")
    @QueryParam("address")
    String address;

    @Parameter(example = "3f2a9c0d41b78e65")
    @QueryParam("requestId")
    String requestId;

    @Parameter(
            description =
                    "Text in the names of actor and target, or in the detail, 100 characters at"
                            + " most. Without `from`, of the last 31 days",
            example = "gate")
    @QueryParam("q")
    String text;

    AuditFilter filter() {
        return new AuditFilter(
                from,
                to,
                given(actor),
                action(),
                given(targetType),
                given(targetId),
                outcome,
                given(address),
                given(requestId),
                given(text));
    }

    private AuditAction action() {
        return given(action) == null
                ? null
                : AuditAction.ofCode(action)
                        .orElseThrow(
                                () -> new InvalidParameter("action must be one that is audited"));
    }

    /** As elsewhere, an empty parameter is none. */
    private static String given(String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
