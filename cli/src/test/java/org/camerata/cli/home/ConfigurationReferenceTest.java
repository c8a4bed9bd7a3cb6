package org.camerata.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference is what people read; it must know every variable, and none that means nothing. */
class ConfigurationReferenceTest {

    static final Path REFERENCE = Path.of("../docs/ref/configuration.md");
    static final Pattern VARIABLE = Pattern.compile("`(CAMERATA_[A-Z_]+)`");

    @Test
    void listsExactlyTheVariablesThatAreRead() throws IOException {
        Set<String> listed = new TreeSet<>();
        Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> VARIABLE.matcher(line.split("\\|", -1)[1]).results())
                .map((MatchResult variable) -> variable.group(1))
                .forEach(listed::add);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Variables.KNOWN);
    }
}
