package org.camerata.cli.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a log said last, for a message about why its writer ended. */
final class LastLine {

    private static final int CHARS_MAX = 300;

    private LastLine() {}

    /** The last line in parentheses and with a full stop, or just the full stop. */
    static String of(Path log) {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            if (lines.isEmpty()) {
                return ".";
            }
            String last = lines.get(lines.size() - 1).strip();
            return " (" + last.substring(0, Math.min(last.length(), CHARS_MAX)) + ").";
        } catch (IOException e) {
            return ".";
        }
    }
}
