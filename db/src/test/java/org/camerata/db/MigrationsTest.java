package org.camerata.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path MIGRATIONS = RESOURCES.resolve("db/migration");
    private static final Pattern NAME =
            Pattern.compile("V([1-9]\\d*)__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    @Test
    void areNamedByNumberAndWords() throws IOException {
        assertThat(migrations()).isNotEmpty().allMatch(name -> NAME.matcher(name).matches());
    }

    @Test
    void areNumberedWithoutAGap() throws IOException {
        List<Integer> numbers = migrations().stream().map(MigrationsTest::number).sorted().toList();

        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /** Liberty shows Flyway no folders but those that hold a file of this name. */
    @Test
    void lieWhereFlywayFindsThem() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> statements = files.filter(file -> file.toString().endsWith(".sql")).toList();

            assertThat(statements)
                    .allSatisfy(file -> assertThat(file).hasParent(MIGRATIONS))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
        assertThat(MIGRATIONS.resolve("flyway.location")).exists();
        assertThat(RESOURCES.resolve("db/callback/flyway.location")).exists();
    }

    private static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("flyway.location"))
                    .toList();
        }
    }

    private static int number(String name) {
        Matcher parts = NAME.matcher(name);
        assertThat(parts.matches()).as(name).isTrue();
        return Integer.parseInt(parts.group(1));
    }
}
