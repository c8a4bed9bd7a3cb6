package org.camerata.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses DOMAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.camerata");

    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.OnlyIncludeTests())
                    .withImportOption(file -> !file.contains("/planted/"))
                    .importPackages("org.camerata");

    @ParameterizedTest
    @EnumSource
    void theDomainKeeps(Rule rule) {
        rule.rule.check(DOMAIN);
    }

    @ParameterizedTest
    @MethodSource("plantedViolations")
    void noticesWhoBreaks(Rule rule, Class<?> planted) {
        JavaClasses classes = new ClassFileImporter().importPackages("org.camerata.planted");

        EvaluationResult result = rule.rule.evaluate(classes);

        assertThat(result.hasViolation()).as(rule.rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(planted.getName());
    }

    @Test
    void testsAlsoWriteTheirFakesByHand() {
        assertThat(TESTS).isNotEmpty();
        Rule.FAKES_ARE_WRITTEN_BY_HAND.rule.check(TESTS);
    }

    static Stream<Arguments> plantedViolations() {
        return Stream.of(Rule.values())
                .flatMap(rule -> rule.planted.stream().map(one -> Arguments.of(rule, one)));
    }
}
