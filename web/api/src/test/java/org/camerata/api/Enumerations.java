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
import org.camerata.access.Role;
import org.camerata.audit.Actor;
import org.camerata.audit.Outcome;
import org.camerata.camera.CameraStatus;
import org.camerata.recording.RecordingState;
import org.camerata.recording.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The values that the document lists, which annotations can only repeat. */
final class Enumerations {

    /** What a field is called, and whose constants it holds. */
    private static final Map<String, Class<? extends Enum<?>>> TYPES =
            Map.of(
                    "actorKind", Actor.Kind.class,
                    "outcome", Outcome.class,
                    "role", Role.class,
                    "status", CameraStatus.class,
                    "tier", Tier.class,
                    "state", RecordingState.class);

    private Enumerations() {}

    static ArchCondition<JavaField> listTheConstants() {
        return new ArchCondition<>("list the constants of the domain") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                List<String> listed =
                        Optional.ofNullable(field.reflect().getAnnotation(Schema.class))
                                .map(schema -> List.of(schema.enumeration()))
                                .orElse(List.of());
                boolean agree =
                        listed.isEmpty() || listed.equals(constants(TYPES.get(field.getName())));
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

    private static List<String> listed(java.lang.reflect.Parameter parameter) {
        Parameter documented = parameter.getAnnotation(Parameter.class);
        return documented == null ? List.of() : List.of(documented.schema().enumeration());
    }

    /** Of a type that is not known, none. Nobody is shown GARBAGE. */
    private static List<String> constants(Class<?> type) {
        return type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant != RecordingState.GARBAGE)
                        .map(Object::toString)
                        .toList();
    }
}
