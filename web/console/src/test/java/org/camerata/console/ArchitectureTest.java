package org.camerata.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.faces.view.ViewScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.camerata.console.planted.ForgetfulServlet;
import org.camerata.console.planted.PlantedManager;
import org.camerata.console.planted.PlantedScreen;
import org.camerata.console.planted.PlantedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of the console; each is shown to fail on a planted violation, so that none is empty. */
class ArchitectureTest {

    static final JavaClasses CONSOLE =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.camerata.console");

    static final ArchRule REACHES_THE_DOMAIN_THROUGH_FACADES_ONLY =
            noClasses()
                    .that(resideInAPackage("org.camerata.console.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.persistence..",
                            "jakarta.ejb..",
                            "jakarta.batch..",
                            "org.hibernate..",
                            "org.camerata.media..",
                            "org.camerata.node..");

    static final ArchRule PAGES_ARE_CALLED_PAGES =
            classes()
                    .that()
                    .areAnnotatedWith(ViewScoped.class)
                    .should()
                    .haveSimpleNameEndingWith("Page");

    static final ArchRule TIME_IS_HANDED_IN =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Bean|Service)$");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(REACHES_THE_DOMAIN_THROUGH_FACADES_ONLY, PlantedStore.class),
                Arguments.of(PAGES_ARE_CALLED_PAGES, PlantedScreen.class),
                Arguments.of(TIME_IS_HANDED_IN, ForgetfulServlet.class),
                Arguments.of(NAMES_SAY_WHAT_A_CLASS_DOES, PlantedManager.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theConsoleKeepsTheRule(ArchRule rule, Class<?> planted) {
        rule.check(CONSOLE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsAPlantedViolation(ArchRule rule, Class<?> planted) {
        JavaClasses violation = new ClassFileImporter().importClasses(planted);

        assertThatThrownBy(() -> rule.check(violation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.getSimpleName());
    }

    @Test
    void theRulesSeeTheConsole() {
        assertThat(CONSOLE.contain(CamerasPage.class)).isTrue();
    }
}
