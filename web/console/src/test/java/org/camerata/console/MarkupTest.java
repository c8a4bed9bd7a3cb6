package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps pages fit for the content security policy, and free of addresses outside the console. */
class MarkupTest {

    static final Path WEBAPP = Path.of("src/main/webapp");

    static final Pattern INLINE_STYLE = Pattern.compile("<style|\\sstyle=");
    static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)");
    static final Pattern INLINE_HANDLER =
            Pattern.compile("\\son(click|change|submit|input|load|keydown)=");
    static final Pattern FOREIGN = Pattern.compile("(src|href)=\"(https?:)?//");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(xhtml|html)"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHoldsScriptOrStyleOfItsOwn(Path page) {
        String markup = read(page);

        assertThat(markup)
                .doesNotContainPattern(INLINE_STYLE)
                .doesNotContainPattern(INLINE_SCRIPT)
                .doesNotContainPattern(INLINE_HANDLER)
                .doesNotContainPattern(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color: red\">",
                "<style>p {}</style>",
                "<script>alert(1)</script>",
                "<a onclick=\"go()\">",
                "<img src=\"//cdn.example/x.png\"/>"
            })
    void thePatternsFindAPlantedViolation(String markup) {
        assertThat(
                        Stream.of(INLINE_STYLE, INLINE_SCRIPT, INLINE_HANDLER, FOREIGN)
                                .anyMatch(pattern -> pattern.matcher(markup).find()))
                .isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
