package org.camerata.nginx.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A patch without a reason, or without a test, is none. */
class PatchesTest {

    static final Path PATCHES = Path.of("patches");
    static final Path TESTS = Path.of("src/test/java/org/camerata/nginx/module");
    static final Pattern TEST = Pattern.compile("Test: (\\w+)");

    @Test
    void eachSaysWhyAndNamesItsTestWhichNamesIt() throws IOException {
        List<Path> patches = list();

        assertThat(patches).isNotEmpty();
        for (Path patch : patches) {
            String reason = Files.readString(patch).split("\n---\n", 2)[0];
            String test =
                    TEST.matcher(reason)
                            .results()
                            .map(found -> found.group(1))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(patch + " names no test"));
            assertThat(reason.lines().count()).as("%s", patch).isGreaterThan(4);
            assertThat(Files.readString(TESTS.resolve(test + ".java")))
                    .contains(patch.getFileName().toString());
        }
    }

    static List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(PATCHES)) {
            return files.sorted().toList();
        }
    }
}
