package org.camerata.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;

/** The bounded contexts in their order: a context may know those before it. */
final class Contexts {

    /**
     * A new context takes its place here, or {@link Rule#EVERY_CLASS_BELONGS_TO_A_CONTEXT} fails.
     */
    private static final List<String> ORDER =
            List.of(
                    "shared",
                    "meter",
                    "media",
                    "node",
                    "audit",
                    "access",
                    "camera",
                    "ingest",
                    "quality",
                    "recording",
                    "integrity",
                    "bookmark",
                    "timeline",
                    "playback",
                    "snapshot",
                    "export",
                    "wall",
                    "dashboard",
                    "event");

    private Contexts() {}

    static String[] packages() {
        return ORDER.stream()
                .map(context -> "org.camerata." + context + "..")
                .toArray(String[]::new);
    }

    static ArchCondition<JavaClass> knowAHigherOne() {
        return new ArchCondition<>("know a higher context") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                    boolean upwards = rank(one) < rank(dependency.getTargetClass());
                    events.add(new SimpleConditionEvent(one, upwards, dependency.getDescription()));
                }
            }
        };
    }

    /** Of what belongs to no context, the lowest. */
    private static int rank(JavaClass one) {
        return one.getPackageName().startsWith("org.camerata.")
                ? Arrays.stream(one.getPackageName().split("\\."))
                        .mapToInt(ORDER::indexOf)
                        .max()
                        .orElse(-1)
                : -1;
    }
}
