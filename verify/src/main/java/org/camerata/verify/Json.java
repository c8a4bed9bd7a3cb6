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

    private final JsonText text;
    private int depth;

    private Json(JsonText text) {
        this.text = text;
    }

    /**
     * Maps, lists, strings, longs, booleans, and null.
     *
     * @throws Unreadable if it is not JSON
     */
    static Object parse(byte[] bytes) throws Unreadable {
        try {
            JsonText text =
                    new JsonText(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            Object value = new Json(text).value();
            text.space();
            if (!text.isAtItsEnd()) {
                throw text.wrong("the end");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8");
        }
    }

    private Object value() throws Unreadable {
        text.space();
        char next = text.peek();
        return switch (next) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text.string();
            case 't' -> text.word("true", true);
            case 'f' -> text.word("false", false);
            case 'n' -> text.word("null", null);
            default -> text.number();
        };
    }

    private Map<String, Object> object() throws Unreadable {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        text.space();
        if (text.peek() != '}') {
            do {
                text.space();
                String name = text.string();
                text.space();
                text.expect(':');
                if (members.containsKey(name)) {
                    throw new Unreadable("the name " + FileName.printable(name) + " twice");
                }
                members.put(name, value());
                text.space();
            } while (goesOn());
        }
        leave('}');
        return members;
    }

    private List<Object> array() throws Unreadable {
        List<Object> items = new ArrayList<>();
        enter();
        text.space();
        if (text.peek() != ']') {
            do {
                items.add(value());
                text.space();
            } while (goesOn());
        }
        leave(']');
        return items;
    }

    private void enter() throws Unreadable {
        text.expect(text.peek());
        if (++depth > DEPTH_MAX) {
            throw new Unreadable("nested more than " + DEPTH_MAX + " deep");
        }
    }

    private void leave(char end) throws Unreadable {
        text.expect(end);
        depth--;
    }

    private boolean goesOn() throws Unreadable {
        if (text.peek() != ',') {
            return false;
        }
        text.expect(',');
        return true;
    }
}
