package org.camerata.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** The ways to read the time of day past the {@link Clock} that is handed in. */
final class WallClock {

    private static final Set<String> SYSTEM_CLOCKS =
            Set.of(
                    "system",
                    "systemUTC",
                    "systemDefaultZone",
                    "tickMillis",
                    "tickSeconds",
                    "tickMinutes");

    private WallClock() {}

    static ArchCondition<JavaClass> reads() {
        return new ArchCondition<>("read the clock") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getAccessesFromSelf().forEach(access -> events.add(event(one, access)));
            }
        };
    }

    private static SimpleConditionEvent event(JavaClass one, JavaAccess<?> access) {
        return new SimpleConditionEvent(
                one, isReading(access.getTarget()), access.getDescription());
    }

    private static boolean isReading(AccessTarget target) {
        JavaClass owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) {
            return target.getName().equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return SYSTEM_CLOCKS.contains(target.getName());
        }
        if (owner.isEquivalentTo(Date.class)) {
            return target instanceof AccessTarget.ConstructorCallTarget made
                    && made.getRawParameterTypes().isEmpty();
        }
        return owner.getPackageName().startsWith("java.time") && target.getName().equals("now");
    }
}
