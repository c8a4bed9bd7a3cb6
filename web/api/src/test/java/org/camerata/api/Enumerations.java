package org.camerata.api;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camerata.access.ApiTokenView;
import org.camerata.access.Caller;
import org.camerata.access.Channel;
import org.camerata.access.Role;
import org.camerata.access.UserState;
import org.camerata.audit.Actor;
import org.camerata.audit.Outcome;
import org.camerata.camera.BulkChange;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.ImportChange;
import org.camerata.camera.ProfileKind;
import org.camerata.dashboard.SystemWarning;
import org.camerata.export.ExportState;
import org.camerata.ingest.EndReason;
import org.camerata.integrity.IntegrityState;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.camerata.quality.Severity;
import org.camerata.quality.TroubleCode;
import org.camerata.recording.RecordingState;
import org.camerata.recording.Tier;
import org.camerata.timeline.GapReason;
import org.camerata.timeline.MarkKind;
import org.camerata.timeline.SpanKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The values that the document lists, which annotations can only repeat. */
final class Enumerations {

    /** What a field is called, and whose constants it holds. */
    private static final Map<String, Class<? extends Enum<?>>> TYPES =
            Map.ofEntries(
                    Map.entry("actorKind", Actor.Kind.class),
                    Map.entry("outcome", Outcome.class),
                    Map.entry("role", Role.class),
                    Map.entry("status", CameraStatus.class),
                    Map.entry("profile", ProfileKind.class),
                    Map.entry("endReason", EndReason.class),
                    Map.entry("BulkBody.action", BulkChange.Action.class),
                    Map.entry("change", ImportChange.Kind.class),
                    Map.entry("tier", Tier.class),
                    Map.entry("channel", Channel.class),
                    Map.entry("severity", Severity.class),
                    Map.entry("StreamFigures.videoCodec", VideoCodec.class),
                    Map.entry("StreamFigures.audioCodec", AudioCodec.class),
                    Map.entry("Trouble.code", TroubleCode.class),
                    Map.entry("Warning.code", SystemWarning.class),
                    Map.entry("required", Caller.Restriction.class),
                    Map.entry("integrity", IntegrityState.class),
                    Map.entry("Export.state", ExportState.class),
                    Map.entry("Span.kind", SpanKind.class),
                    Map.entry("Span.reason", GapReason.class),
                    Map.entry("Event.kind", MarkKind.class),
                    Map.entry("Recording.state", RecordingState.class),
                    Map.entry("ApiToken.state", ApiTokenView.State.class),
                    Map.entry("User.state", UserState.class),
                    Map.entry("StateBody.state", UserState.class));

    /** A recording that is being deleted is shown to nobody; who is not restricted gets null. */
    private static final Set<Enum<?>> NEVER_SHOWN =
            Set.of(RecordingState.GARBAGE, Caller.Restriction.NONE);

    private Enumerations() {}

    static ArchCondition<JavaField> listTheConstants() {
        return new ArchCondition<>("list the constants of the domain") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                List<String> listed =
                        Optional.ofNullable(field.reflect().getAnnotation(Schema.class))
                                .map(schema -> List.of(schema.enumeration()))
                                .orElse(List.of());
                boolean agree = listed.isEmpty() || listed.equals(constants(type(field)));
                events.add(
                        new SimpleConditionEvent(
                                field, agree, field.getFullName() + " lists " + listed));
            }
        };
    }

    static ArchCondition<JavaMethod> listTheConstantsOfEachParameter() {
        return new ArchCondition<>("list the constants of each enum that they take") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Arrays.stream(method.reflect().getParameters())
                        .filter(parameter -> parameter.getType().isEnum())
                        .forEach(
                                parameter ->
                                        events.add(
                                                new SimpleConditionEvent(
                                                        method,
                                                        listed(parameter)
                                                                .equals(
                                                                        constants(
                                                                                parameter
                                                                                        .getType())),
                                                        method.getFullName()
                                                                + " lists "
                                                                + listed(parameter))));
            }
        };
    }

    private static Class<?> type(JavaField field) {
        String owner = field.getOwner().getSimpleName();
        return TYPES.getOrDefault(owner + "." + field.getName(), TYPES.get(field.getName()));
    }

    private static List<String> listed(java.lang.reflect.Parameter parameter) {
        Parameter documented = parameter.getAnnotation(Parameter.class);
        return documented == null ? List.of() : List.of(documented.schema().enumeration());
    }

    /** Of a type that is not known, none. */
    private static List<String> constants(Class<?> type) {
        return type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> !NEVER_SHOWN.contains(constant))
                        .map(Object::toString)
                        .toList();
    }
}
