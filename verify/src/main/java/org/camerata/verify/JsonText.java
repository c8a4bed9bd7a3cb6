package org.camerata.verify;

/** The characters of a JSON text, read one after the other. */
final class JsonText {

    private static final int NUMBER_MAX_CHARS = 19; // with a sign

    private final String text;
    private int at;

    JsonText(String text) {
        this.text = text;
    }

    /** With its quotation marks. */
    String string() throws Unreadable {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw wrong("a character of a string");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws Unreadable {
        char what = peek();
        at++;
        return switch (what) {
            case '"', '\\', '/' -> what;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an escape");
        };
    }

    private char unicode() throws Unreadable {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).matches("[0-9A-Fa-f]{4}")) {
            throw wrong("four hex digits");
        }
        char character = (char) Integer.parseInt(text, at, end, 16);
        at = end;
        return character;
    }

    /** A whole one. */
    Long number() throws Unreadable {
        int start = at;
        while (at < text.length()
                && at - start <= NUMBER_MAX_CHARS
                && isOfNumber(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]{0,17})")) {
            throw wrong("a value");
        }
        return Long.valueOf(digits);
    }

    private static boolean isOfNumber(char character) {
        return character == '-' || (character >= '0' && character <= '9');
    }

    Object word(String word, Object value) throws Unreadable {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    /** Passes over what means nothing. */
    void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character, which is not passed over. */
    char peek() throws Unreadable {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    void expect(char character) throws Unreadable {
        if (peek() != character) {
            throw wrong("'" + character + "'");
        }
        at++;
    }

    Unreadable wrong(String expected) {
        return new Unreadable("no " + expected + " at character " + at);
    }

    boolean isAtItsEnd() {
        return at >= text.length();
    }
}
