package org.camerata.api;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be asked of a method that answers a request. */
final class Operations {

    private Operations() {}

    static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe(
                "are operations", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    static ArchCondition<JavaMethod> sayWhatProtectsThem() {
        return condition(
                "carry exactly one of @Requires and @Public",
                method ->
                        method.isAnnotatedWith(Requires.class)
                                != method.isAnnotatedWith(Public.class));
    }

    static ArchCondition<JavaMethod> agreeWithTheDocumentOnWhatIsPublic() {
        return condition(
                "agree with ApiDocument.PUBLIC_PATHS",
                method ->
                        ApiDocument.PUBLIC_PATHS.stream().anyMatch(path(method)::contains)
                                == method.isAnnotatedWith(Public.class));
    }

    static ArchCondition<JavaMethod> haveASummary() {
        return condition(
                "have an @Operation with a summary",
                method ->
                        method.isAnnotatedWith(Operation.class)
                                && !method.getAnnotationOfType(Operation.class)
                                        .summary()
                                        .isBlank());
    }

    /** As in the document: of the class, then of the method. */
    static String path(JavaMethod method) {
        return path(method.getOwner().reflect()) + path(method.reflect());
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static ArchCondition<JavaMethod> condition(
            String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                method,
                                holds.test(method),
                                method.getFullName() + " should " + description));
            }
        };
    }
}
