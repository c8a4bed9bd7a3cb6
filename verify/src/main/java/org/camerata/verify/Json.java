package org.camerata.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259), strictly: UTF-8 only, no name twice in an object, nothing behind the end.
 * Of numbers it knows whole ones of 18 digits, which is all that an export has.
 */
final class Json {

    /** An export has 7. */
    static final int DEPTH_MAX = 32;

    private static final int NUMBER_MAX_CHARS = 19; // with a sign

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Maps, lists, strings, longs, booleans, and null.
     *
     * @throws Unreadable if it is not JSON
     */
    static Object parse(byte[] bytes) throws Unreadable {
        try {
            Json json = new Json(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            Object value = json.value();
            json.space();
            if (json.at < json.text.length()) {
                throw json.wrong("the end");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8");
        }
    }

    private Object value() throws Unreadable {
        space();
        char next = peek();
        return switch (next) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() throws Unreadable {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        space();
        if (peek() != '}') {
            do {
                space();
                String name = string();
                space();
                expect(':');
                if (members.containsKey(name)) {
                    throw new Unreadable("the name " + FileName.printable(name) + " twice");
                }
                members.put(name, value());
                space();
            } while (goesOn());
        }
        leave('}');
        return members;
    }

    private List<Object> array() throws Unreadable {
        List<Object> items = new ArrayList<>();
        enter();
        space();
        if (peek() != ']') {
            do {
                items.add(value());
                space();
            } while (goesOn());
        }
        leave(']');
        return items;
    }

    private void enter() throws Unreadable {
        at++;
        if (++depth > DEPTH_MAX) {
            throw new Unreadable("nested more than " + DEPTH_MAX + " deep");
        }
    }

    private void leave(char end) throws Unreadable {
        expect(end);
        depth--;
    }

    private boolean goesOn() throws Unreadable {
        if (peek() != ',') {
            return false;
        }
        at++;
        return true;
    }

    private String string() throws Unreadable {
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

    private Long number() throws Unreadable {
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

    private Object word(String word, Object value) throws Unreadable {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Unreadable {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void expect(char character) throws Unreadable {
        if (peek() != character) {
            throw wrong("'" + character + "'");
        }
        at++;
    }

    private Unreadable wrong(String expected) {
        return new Unreadable("no " + expected + " at character " + at);
    }
}
