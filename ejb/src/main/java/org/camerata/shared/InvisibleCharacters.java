package org.camerata.shared;

import java.util.regex.Pattern;

/**
 * Characters that cannot be seen. Alone they make two names look alike that are not, or one look
 * empty; some of them are spelling where they stand in the right place.
 */
final class InvisibleCharacters {

    /** Blocks, not properties: emoji that are newer than the Java runtime are emoji, too. */
    private static final String EMOJI =
            "[\\u00A9\\u00AE\\u203C\\u2049\\u2122\\u2139\\u2190-\\u21FF\\u2300-\\u23FF\\u24C2"
                    + "\\u25A0-\\u27BF\\u2900-\\u297F\\u2B00-\\u2BFF\\u3030\\u303D\\u3297\\u3299"
                    + "\\x{1F000}-\\x{1FBFF}]";

    /** Scripts whose letters change their shape at a (non-)joiner: Persian, Hindi, … */
    private static final String JOINING_SCRIPT =
            "[\\p{IsArabic}\\p{IsSyriac}\\p{IsMongolian}\\p{IsDevanagari}\\p{IsBengali}"
                    + "\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}"
                    + "\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}\\p{IsMyanmar}\\p{IsKhmer}"
                    + "&&[\\p{L}\\p{M}]]";

    private static final String COLOUR = "[\\uFE0E\\uFE0F]?"; // in colour, or not

    /** A bound, because Java's regular expressions recurse; the longest known one joins four. */
    private static final int JOINED_EMOJI_MAX = 9;

    private static final Pattern USEFUL =
            Pattern.compile(
                    String.join(
                            "|",
                            "\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}"
                                    + "\\x{E007F}", // the flag of Wales
                            EMOJI
                                    + COLOUR
                                    + ("(?:\\u200D" + EMOJI + COLOUR + ")")
                                    + ("{0," + JOINED_EMOJI_MAX + "}"), // a family
                            "[0-9#*]\\uFE0F\\u20E3", // a key
                            JOINING_SCRIPT + "[\\u200C\\u200D](?=" + JOINING_SCRIPT + ")",
                            "\\p{IsHan}[\\uFE00-\\uFE02\\x{E0100}-\\x{E01EF}]", // a form of it
                            "\\p{IsMongolian}[\\u180B-\\u180D]"));

    private static final String SEEN = "x";

    /**
     * Formats that are drawn: signs that enclose Arabic and Kaithi numbers, hieroglyphs' joints.
     */
    private static final Pattern DRAWN_FORMAT =
            Pattern.compile(
                    "[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}"
                            + "\\x{13430}-\\x{1343F}]");

    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cf}" // zero width space, byte order mark, soft hyphen, …
                            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0" // fillers
                            + "\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0000}-\\x{E0FFF}]");

    private InvisibleCharacters() {}

    /** The text with a letter for each sign that is written with one of them. */
    static String withoutUseful(String text) {
        return USEFUL.matcher(text).replaceAll(SEEN);
    }

    static boolean include(int character) {
        String alone = Character.toString(character);
        return UNSEEN.matcher(alone).matches() && !DRAWN_FORMAT.matcher(alone).matches();
    }
}
