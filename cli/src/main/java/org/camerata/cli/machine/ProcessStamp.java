package org.camerata.cli.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One process and no other: numbers come again, but not with the same start.
 *
 * @param pid its number
 * @param startTicks when it began, in clock ticks since the machine started
 */
public record ProcessStamp(long pid, long startTicks) {

    private static final Path PROC = Path.of("/proc");

    // Places in /proc/PID/stat, counted from the field after the name in parentheses.
    private static final int STATE = 0;
    private static final int SESSION = 3;
    private static final int START = 19;

    /** The process that has this number now; empty if there is none, or only its remains. */
    public static Optional<ProcessStamp> of(long pid) {
        return fields(pid)
                .filter(fields -> !"Z".equals(fields[STATE]) && !"X".equals(fields[STATE]))
                .map(fields -> new ProcessStamp(pid, Long.parseLong(fields[START])));
    }

    /** Reads what {@link #text} wrote. */
    static Optional<ProcessStamp> parse(String text) {
        String[] words = text.strip().split(" ", -1);
        try {
            return words.length == 2
                    ? Optional.of(
                            new ProcessStamp(Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return pid + " " + startTicks;
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /**
     * The processes of the session that a process of this number once began, without that process
     * itself: what it left behind. While any of them lives, Linux gives the number to no other.
     */
    public static List<Long> leftBehindBy(long pid) {
        List<Long> left = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                long candidate = Long.parseLong(entry.getFileName().toString());
                if (candidate != pid && session(candidate) == pid && of(candidate).isPresent()) {
                    left.add(candidate);
                }
            }
        } catch (IOException e) {
            throw new Refusal("The list of processes cannot be read: " + e.getMessage(), e);
        }
        return left;
    }

    private static long session(long pid) {
        return fields(pid).map(fields -> Long.parseLong(fields[SESSION])).orElse(-1L);
    }

    private static Optional<String[]> fields(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            // The name may contain anything, a closing parenthesis too; the last one ends it.
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
