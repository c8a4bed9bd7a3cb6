package org.camerata.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.annotation.JsonbNillable;
import java.io.StringReader;
import java.time.Instant;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditEntryView;
import org.camerata.audit.AuditTarget;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit log in the API. */
@JsonbNillable
@Schema(description = "Who did what, to what, from where, and how it ended")
public record AuditLogEntry(
        @Schema(examples = "90210") long id,
        @Schema(examples = "2026-11-24T08:00:00.120Z") Instant at,
        @Schema(description = "What it is about, a dot, what happened", examples = "camera.updated")
                String action,
        @Schema(
                        enumeration = {"DONE", "REFUSED", "FAILED"},
                        examples = "DONE")
                String outcome,
        AuditActor actor,
        @Schema(description = "Null where nothing was acted on", nullable = true)
                AuditedThing target,
        @Schema(
                        description = "What changed, as it was; null where nothing did",
                        type = SchemaType.OBJECT,
                        nullable = true,
                        examples = "{\"name\":\"Gate\"}")
                JsonObject before,
        @Schema(
                        description = "What changed, as it is now; null where nothing did",
                        type = SchemaType.OBJECT,
                        nullable = true,
                        examples = "{\"name\":\"North gate\"}")
                JsonObject after,
        @Schema(nullable = true, examples = "The address range of the token excludes this client")
                String detail) {

    /** Who acted, and from where. */
    @JsonbNillable
    public record AuditActor(
            @Schema(
                            enumeration = {"ANONYMOUS", "USER", "API_TOKEN", "CAMERA", "SYSTEM"},
                            examples = "USER")
                    String actorKind,
            @Schema(nullable = true, examples = "7") Long id,
            @Schema(description = "As it was then", nullable = true, examples = "ada") String name,
            @Schema(nullable = true, examples = "192.0.2.17") String address,
            @Schema(nullable = true, examples = "3f2a9c0d41b78e65") String requestId) {

        static AuditActor of(Actor actor) {
            return new AuditActor(
                    actor.kind().name(),
                    actor.id(),
                    actor.name(),
                    actor.address(),
                    actor.requestId());
        }
    }

    /** What was acted on. */
    @JsonbNillable
    public record AuditedThing(
            @Schema(examples = "camera") String type,
            @Schema(nullable = true, examples = "17") String id,
            @Schema(description = "As it was then", nullable = true, examples = "North gate")
                    String name) {

        static AuditedThing of(AuditTarget target) {
            return target == null
                    ? null
                    : new AuditedThing(target.type(), target.id(), target.name());
        }
    }

    static AuditLogEntry of(AuditEntryView view) {
        return new AuditLogEntry(
                view.id(),
                view.at(),
                view.action(),
                view.outcome().name(),
                AuditActor.of(view.actor()),
                AuditedThing.of(view.target()),
                object(view.before()),
                object(view.after()),
                view.detail());
    }

    /** What somebody changed past Camerata may be no JSON; the verifier tells of it. */
    private static JsonObject object(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            return Json.createObjectBuilder().add("unreadable", text).build();
        }
    }
}
