package org.camerata.it.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code access-matrix.txt}, which says of itself how it is read. */
final class AccessTable {

    private static final String FILE = "access-matrix.txt";
    private static final int WORDS = 3 + Who.values().length; // what, path, permission, answers

    /**
     * One line.
     *
     * @param permission {@code -} if none is asked for
     * @param answers one for each {@link Who}, in order
     */
    record Line(String what, String path, String permission, List<String> answers) {

        String name() {
            return what + " " + path;
        }

        String answer(Who who) {
            return answers.get(List.of(Who.values()).indexOf(who)); // columns are in their order
        }
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                AccessTable.class.getResourceAsStream(FILE),
                                StandardCharsets.UTF_8))) {
            in.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String text) {
        List<String> words = List.of(text.strip().split(" +", -1));
        if (words.size() != WORDS) {
            throw new IllegalStateException(FILE + ": not " + WORDS + " words: " + text);
        }
        Line line = new Line(words.get(0), words.get(1), words.get(2), words.subList(3, WORDS));
        if (lines.put(line.name(), line) != null) {
            throw new IllegalStateException(FILE + ": twice: " + line.name());
        }
    }

    /** Null if it has none of that name. */
    Line line(String name) {
        return lines.get(name);
    }

    List<Line> operations() {
        return lines.values().stream()
                .filter(line -> line.path().startsWith("/api/"))
                .collect(Collectors.toList());
    }

    List<Line> of(String what) {
        return lines.values().stream()
                .filter(line -> line.what().equals(what))
                .collect(Collectors.toList());
    }
}
