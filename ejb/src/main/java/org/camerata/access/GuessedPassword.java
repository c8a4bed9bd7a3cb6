package org.camerata.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A password as somebody sees it who guesses: without case, and without the digits and signs around
 * a word, because those are how a short password that everybody has is made long enough ({@code
 * Password2024!}). What stands between words counts, so a phrase of common words is not common.
 */
final class GuessedPassword {

    /** Shorter words of a name stand in too many others. */
    private static final int NAME_LENGTH_MIN = 3; // characters

    private static final Pattern AROUND_WORDS = Pattern.compile("^[^\\p{L}]++|[^\\p{L}]++$");
    private static final Pattern NOT_A_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]++");

    private final String text;

    GuessedPassword(String password) {
        text = password.toLowerCase(Locale.ROOT);
    }

    /** Whether it is a common password, also stretched or repeated. */
    boolean isCommon() {
        return CommonPasswords.include(text)
                || CommonPasswords.include(repeatedPart(text))
                || CommonPasswords.include(repeatedPart(word(text)));
    }

    /** Whether each character follows the one before, up or down, as in 123456789012. */
    boolean isSequence() {
        return follows(1) || follows(-1);
    }

    /** Whether nothing but digits and signs, or a common password, is left without the names. */
    boolean isMadeOf(List<String> names) {
        String rest = NOT_A_LETTER_OR_DIGIT.matcher(text).replaceAll("");
        String before = rest;
        for (String part : parts(names)) {
            rest = rest.replace(part, " ");
        }
        String word = NOT_A_LETTER.matcher(rest).replaceAll("");
        return !rest.equals(before) && (word.isEmpty() || CommonPasswords.include(word));
    }

    /** The names without blanks and signs, and each of their words; the longest first. */
    private static List<String> parts(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(
                        name ->
                                Stream.concat(
                                        Stream.of(name), NOT_A_LETTER_OR_DIGIT.splitAsStream(name)))
                .map(part -> NOT_A_LETTER_OR_DIGIT.matcher(part).replaceAll(""))
                .filter(part -> part.length() >= NAME_LENGTH_MIN)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String word(String text) {
        return AROUND_WORDS.matcher(text).replaceAll("");
    }

    /** The shortest text that gives this one when it is repeated: itself, mostly. */
    private static String repeatedPart(String text) {
        int period = (text + text).indexOf(text, 1);
        return period < 0 ? text : text.substring(0, period);
    }

    private boolean follows(int step) {
        int[] characters = text.codePoints().toArray();
        for (int i = 1; i < characters.length; i++) {
            boolean next = characters[i] - characters[i - 1] == step;
            boolean wraps = // from 9 to 0, and from 0 to 9
                    characters[i - 1] == (step > 0 ? '9' : '0')
                            && characters[i] == (step > 0 ? '0' : '9');
            if (!next && !wraps) {
                return false;
            }
        }
        return true;
    }
}
