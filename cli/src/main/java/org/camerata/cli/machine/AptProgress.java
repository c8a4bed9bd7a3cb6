package org.camerata.cli.machine;

import java.util.Optional;

/** Turns apt's status lines, thousands of them, into one line for every so many percent. */
final class AptProgress {

    private static final int WORDS = 4; // kind:package:percent:what
    private final int stepPercent;
    private String kind = "";
    private int next;

    AptProgress(int stepPercent) {
        this.stepPercent = stepPercent;
        this.next = stepPercent;
    }

    static boolean isStatus(String line) {
        return line.startsWith("dlstatus:") || line.startsWith("pmstatus:");
    }

    /** What to say about this line, if anything. */
    Optional<String> next(String line) {
        String[] words = line.split(":", WORDS);
        if (words.length < WORDS) {
            return Optional.empty();
        }
        if (!words[0].equals(kind)) {
            kind = words[0];
            next = stepPercent;
        }
        double percent = percent(words[2]);
        if (percent < next) {
            return Optional.empty();
        }
        next = ((int) percent / stepPercent + 1) * stepPercent;
        String what = "dlstatus".equals(kind) ? "downloading" : "unpacking and setting up";
        return Optional.of("packages: " + what + ", " + (int) percent + " %");
    }

    private static double percent(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
