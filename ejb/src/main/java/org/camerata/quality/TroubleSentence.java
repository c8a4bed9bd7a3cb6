package org.camerata.quality;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills the numbers of a trouble into its sentence: {@code {measured:1}} has one decimal, {@code
 * {measured:s}} is milliseconds that are told in seconds.
 */
final class TroubleSentence {

    private static final Pattern GAP =
            Pattern.compile("\\{(measured|expected|detail)(?::([01s]))?\\}");
    private static final double MS_PER_SECOND = 1000;

    private TroubleSentence() {}

    static String of(TroubleCode code, TroubleFacts facts) {
        return GAP.matcher(code.sentence()).replaceAll(gap -> fill(gap, facts));
    }

    private static String fill(MatchResult gap, TroubleFacts facts) {
        if (gap.group(1).equals("detail")) {
            return facts.detail() == null ? "something else" : facts.detail();
        }
        Double number = gap.group(1).equals("measured") ? facts.measured() : facts.expected();
        return number == null ? "?" : text(number, gap.group(2));
    }

    private static String text(double number, String form) {
        return switch (form) {
            case "s" -> String.format(Locale.ROOT, "%.1f", number / MS_PER_SECOND);
            case "1" -> String.format(Locale.ROOT, "%.1f", number);
            default -> String.format(Locale.ROOT, "%,d", Math.round(number));
        };
    }
}
