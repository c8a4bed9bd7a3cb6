package org.camerata.nginx.module;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what was recorded. */
final class Flv {

    private static final int FILE_HEADER_BYTES = 13;
    private static final int TAG_HEADER_BYTES = 11;

    private Flv() {}

    /**
     * The timestamps of all tags, in their order.
     *
     * @throws java.nio.BufferUnderflowException if the last one is cut short
     */
    static List<Integer> timestamps(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(FILE_HEADER_BYTES);
        List<Integer> timestamps = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt() & 0xFFFFFF;
            int low = bytes.getInt();
            timestamps.add((low >>> 8) | (low << 24));
            bytes.position(bytes.position() + TAG_HEADER_BYTES - 8 + length);
            bytes.getInt();
        }
        return timestamps;
    }
}
