package org.camerata.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that lead nowhere are worse than none. */
class LinksTest {

    static final Path TOP = Path.of("..");
    static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    static final Pattern MENTIONED = Pattern.compile("\\b(docs/[a-z/-]+\\.md)\\b");

    @Test
    void everyLinkAndEveryMentionedDocumentExists() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            LINK.matcher(text)
                    .results()
                    .filter(link -> !Files.exists(document.resolveSibling(link.group(1))))
                    .forEach(link -> broken.add(document + ": " + link.group(1)));
            MENTIONED
                    .matcher(text)
                    .results()
                    .filter(mention -> !Files.exists(TOP.resolve(mention.group(1))))
                    .forEach(mention -> broken.add(document + ": " + mention.group(1)));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void theArchitectureNamesClassesThatExist() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(TOP)) {
            sources =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.replace(".java", ""))
                            .toList();
        }
        List<String> named =
                Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:\\.[a-z]\\w*)?`")
                        .matcher(Files.readString(TOP.resolve("ARCHITECTURE.md")))
                        .results()
                        .map(name -> name.group(1))
                        .filter(name -> !name.equals("Location"))
                        .toList();

        assertThat(named).isNotEmpty();
        assertThat(sources).containsAll(named);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(TOP);
                Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.getFileName().toString().endsWith(".md"))
                    .toList();
        }
    }
}
