package org.camerata.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of Action Message Format 0 that RTMP commands use.
 *
 * <p>AMF number = {@link Double}, boolean = {@link Boolean}, string = {@link String}, object and
 * ECMA array = {@link Map}, null and undefined = {@code null}.
 */
public final class Amf0 {

    private static final int NUMBER = 0;
    private static final int BOOLEAN = 1;
    private static final int STRING = 2;
    private static final int OBJECT = 3;
    private static final int NULL = 5;
    private static final int UNDEFINED = 6;
    private static final int ECMA_ARRAY = 8;
    private static final int OBJECT_END = 9;

    /** Objects deeper than this are not RTMP commands but an attack on the stack. */
    private static final int NESTING_COUNT_MAX = 8;

    private Amf0() {}

    /** The values one after the other, as the body of a command or data message. */
    public static byte[] encode(Object... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                write(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /**
     * All values of a message's body.
     *
     * @throws IOException if the body is cut short or holds a type that commands do not use
     */
    public static List<Object> decode(byte[] body) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(body);
        List<Object> values = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                values.add(read(in, NESTING_COUNT_MAX));
            }
        } catch (BufferUnderflowException e) {
            throw new IOException("AMF0 value cut short", e);
        }
        return values;
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
        } else if (value instanceof Number number) {
            out.writeByte(NUMBER);
            out.writeDouble(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            out.writeByte(BOOLEAN);
            out.writeBoolean(flag);
        } else if (value instanceof String text) {
            out.writeByte(STRING);
            writeText(out, text);
        } else if (value instanceof Map<?, ?> object) {
            writeObject(out, object);
        } else {
            throw new IllegalArgumentException("no AMF0 type for " + value.getClass());
        }
    }

    private static void writeObject(DataOutputStream out, Map<?, ?> object) throws IOException {
        out.writeByte(OBJECT);
        for (Map.Entry<?, ?> property : object.entrySet()) {
            writeText(out, (String) property.getKey());
            write(out, property.getValue());
        }
        writeText(out, "");
        out.writeByte(OBJECT_END);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("text too long for AMF0: " + bytes.length);
        }
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static Object read(ByteBuffer in, int nestingLeft) throws IOException {
        int type = in.get();
        return switch (type) {
            case NUMBER -> in.getDouble();
            case BOOLEAN -> in.get() != 0;
            case STRING -> readText(in);
            case OBJECT -> readObject(in, nestingLeft - 1);
            case ECMA_ARRAY -> {
                in.getInt(); // the count is a hint only
                yield readObject(in, nestingLeft - 1);
            }
            case NULL, UNDEFINED -> null;
            default -> throw new IOException("AMF0 type " + type + " is not supported");
        };
    }

    private static Map<String, Object> readObject(ByteBuffer in, int nestingLeft)
            throws IOException {
        if (nestingLeft == 0) {
            throw new IOException("AMF0 objects nested too deeply");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        while (true) {
            String name = readText(in);
            if (name.isEmpty() && in.get(in.position()) == OBJECT_END) {
                in.get();
                return object;
            }
            object.put(name, read(in, nestingLeft));
        }
    }

    private static String readText(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }
}
