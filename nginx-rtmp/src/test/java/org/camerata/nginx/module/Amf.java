package org.camerata.nginx.module;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values as commands carry them (AMF0). */
final class Amf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Amf number(double value) {
        out.write(0);
        out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        return this;
    }

    Amf text(String value) {
        out.write(2);
        return name(value);
    }

    Amf nothing() {
        out.write(5);
        return this;
    }

    Amf object(String name, String value) {
        out.write(3);
        return name(name).text(value).name("").end();
    }

    /** Objects inside each other, none of them ever ended. */
    Amf nested(int depth) {
        for (int i = 0; i < depth; i++) {
            out.write(3);
            name("a");
        }
        return this;
    }

    private Amf end() {
        out.write(9);
        return this;
    }

    private Amf name(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
