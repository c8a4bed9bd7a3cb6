package org.camerata.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses API =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.camerata.api");

    @ParameterizedTest
    @EnumSource
    void theApiKeeps(Rule rule) {
        rule.rule.check(API);
    }

    @ParameterizedTest
    @MethodSource("plantedViolations")
    void noticesWhoBreaks(Rule rule, Class<?> planted) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted);

        EvaluationResult result = rule.rule.evaluate(classes);

        assertThat(result.hasViolation()).as(rule.rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(planted.getName());
    }

    @Test
    void theDocumentCallsNothingPublicThatIsNotThere() {
        List<String> paths =
                API.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(Operations.areOperations())
                        .map(Operations::path)
                        .toList();

        assertThat(ApiDocument.PUBLIC_PATHS)
                .allSatisfy(open -> assertThat(paths).anyMatch(path -> path.contains(open)));
    }

    static Stream<Arguments> plantedViolations() {
        return Stream.of(Rule.values())
                .flatMap(rule -> rule.planted.stream().map(one -> Arguments.of(rule, one)));
    }
}
