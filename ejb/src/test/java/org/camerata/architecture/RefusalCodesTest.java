package org.camerata.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camerata.shared.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients may test for a refusal's code, so it follows a rule that nobody can forget. */
class RefusalCodesTest {

    /** Their codes say what of; org.camerata.access.RefusalsTest lists them. */
    private static final Set<String> WITH_MANY_CODES =
            Set.of("AccountClosed", "InvalidAccess", "InvalidCamera", "NotAllowed", "NotThere");

    @ParameterizedTest
    @MethodSource("refusals")
    void areTheNameOfTheRefusal(Class<?> type) throws ReflectiveOperationException {
        DomainException refusal = make(type);

        assertThat(refusal.code()).isEqualTo(inKebabCase(type.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void comeWithASentenceAndAKind(Class<?> type) throws ReflectiveOperationException {
        DomainException refusal = make(type);

        assertThat(refusal.getMessage()).isNotBlank();
        assertThat(refusal.kind()).isNotNull();
        assertThat(type.getName()).doesNotEndWith("Exception");
    }

    static Stream<Class<?>> refusals() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.camerata")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !WITH_MANY_CODES.contains(type.getSimpleName()))
                        .map(JavaClass::reflect);
    }

    /** With any text for a message, and no cause. */
    private static DomainException make(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments =
                Arrays.stream(constructor.getParameterTypes())
                        .map(parameter -> parameter == String.class ? "A sentence" : null)
                        .toArray();
        return (DomainException) constructor.newInstance(arguments);
    }

    private static String inKebabCase(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
