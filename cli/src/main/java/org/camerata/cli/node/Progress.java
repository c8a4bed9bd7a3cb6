package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What the supervisor tells those who wait for it: a file of lines, each a kind, a tab and a text.
 * Whoever comes later reads it from the start.
 */
public record Progress(Path file) {

    /** What a line is about. */
    public enum Kind {
        /** Something is done; the text says what. */
        STEP,
        /** Everything runs; the text says where the time went. */
        READY,
        /** It did not work; the text is the sentence for the user. */
        FAILED,
        /** The demo cameras publish; the text says how many. */
        DEMO,
        /** They do not; the text is the sentence for the user. */
        DEMO_FAILED
    }

    /** One line. */
    public record Line(Kind kind, String text) {

        static Optional<Line> parse(String line) {
            String[] words = line.split("\t", 2);
            try {
                return words.length == 2
                        ? Optional.of(new Line(Kind.valueOf(words[0]), words[1]))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Begins a new start. */
    public void begin() throws IOException {
        Files.writeString(file, "");
    }

    public void say(Kind kind, String text) throws IOException {
        String line = kind + "\t" + text.replace('\n', ' ').replace('\t', ' ') + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** All complete lines so far. */
    public List<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Line::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean isReady() throws IOException {
        return lines().stream().anyMatch(line -> line.kind() == Kind.READY);
    }
}
