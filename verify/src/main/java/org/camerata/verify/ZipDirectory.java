package org.camerata.verify;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory at the end of a ZIP (APPNOTE 4.3), as far as it can hide something: links, and more
 * entries than it counts.
 */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_MAX_BYTES = 0xffff;
    private static final int END_64_SIGNATURE = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int IS_ELSEWHERE = 0xffffffff; // in the ZIP64 record
    private static final int DIRECTORY_MAX_BYTES = 64 << 20;
    private static final int UNIX_TYPE = 0xf000; // of a mode, in the upper half of the attributes
    private static final int UNIX_FILE = 0x8000;
    private static final int UNIX_FOLDER = 0x4000;
    private static final int ENCRYPTED = 1;

    private ZipDirectory() {}

    /**
     * Counts the entries, folders included.
     *
     * @throws Unreadable if it is no ZIP, or has an entry that is neither file nor folder
     */
    static int count(Path zip) throws IOException {
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            return count(directory(channel));
        }
    }

    private static int count(ByteBuffer directory) throws Unreadable {
        int count = 0;
        while (directory.remaining() >= ENTRY_BYTES) {
            int at = directory.position();
            if (directory.getInt(at) != ENTRY_SIGNATURE) {
                throw new Unreadable("Its directory cannot be read");
            }
            if ((directory.getShort(at + 8) & ENCRYPTED) != 0) {
                throw new Unreadable("It is encrypted");
            }
            int type = (directory.getInt(at + 38) >>> 16) & UNIX_TYPE;
            if (type != 0 && type != UNIX_FILE && type != UNIX_FOLDER) {
                throw new Unreadable("It holds a link or device");
            }
            int bytes =
                    ENTRY_BYTES
                            + unsigned(directory, at + 28) // name
                            + unsigned(directory, at + 30) // extra fields
                            + unsigned(directory, at + 32); // comment
            if (bytes > directory.remaining() || ++count > ExportFiles.COUNT_MAX) {
                throw new Unreadable("Its directory is cut off, or too long");
            }
            directory.position(at + bytes);
        }
        return count;
    }

    private static ByteBuffer directory(FileChannel channel) throws IOException {
        long size = channel.size();
        int tailBytes = (int) Math.min(size, END_BYTES + COMMENT_MAX_BYTES);
        ByteBuffer tail = read(channel, size - tailBytes, tailBytes);
        int end = tailBytes - END_BYTES;
        while (end >= 0 && !isEnd(tail, end)) {
            end--;
        }
        if (end < 0) {
            throw new Unreadable("It is no ZIP");
        }
        long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
        long start = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (tail.getInt(end + 16) == IS_ELSEWHERE || tail.getInt(end + 12) == IS_ELSEWHERE) {
            ByteBuffer large = end64(channel, size - tailBytes + end);
            bytes = large.getLong(40);
            start = large.getLong(48);
        }
        if (bytes < 0 || bytes > DIRECTORY_MAX_BYTES || start < 0 || start > size - bytes) {
            throw new Unreadable("Its directory is cut off, or too long");
        }
        return read(channel, start, (int) bytes);
    }

    private static boolean isEnd(ByteBuffer tail, int at) {
        return tail.getInt(at) == END_SIGNATURE
                && at + END_BYTES + unsigned(tail, at + 20) == tail.limit();
    }

    private static ByteBuffer end64(FileChannel channel, long end) throws IOException {
        ByteBuffer locator = read(channel, end - LOCATOR_BYTES, LOCATOR_BYTES);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            throw new Unreadable("Its directory cannot be found");
        }
        ByteBuffer record = read(channel, locator.getLong(8), END_64_BYTES);
        if (record.getInt(0) != END_64_SIGNATURE) {
            throw new Unreadable("Its directory cannot be found");
        }
        return record;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes)
            throws IOException {
        if (position < 0 || position > channel.size() - bytes) {
            throw new Unreadable("It is cut off");
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new Unreadable("It is cut off");
            }
        }
        return buffer.flip();
    }
}
