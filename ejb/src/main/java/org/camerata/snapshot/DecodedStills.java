package org.camerata.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what the decoder writes: SMJPEG, which is JPEGs each behind its time and its size. It comes
 * from a process that may have been misled, so all sizes are looked at.
 */
final class DecodedStills {

    static final int JPEG_BYTES_MAX = 256 << 10;

    private static final int VERSION_AND_LENGTH_BYTES = 8;
    private static final int MAGIC_BYTES = 8; // NUL, LF, SMJPEG
    private static final int HEADER_BYTES_MAX = 1 << 10; // of one part of it

    private final DataInputStream in;
    private boolean begun;

    /** A JPEG, and the time that its picture was given. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Still(long timeMs, byte[] jpeg) {}

    DecodedStills(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * Waits for the next one.
     *
     * @throws EOFException if the decoder has ended
     * @throws IOException if it writes nonsense
     */
    Still next() throws IOException {
        if (!begun) {
            readHeader();
            begun = true;
        }
        String kind = kind();
        if (kind.equals("DONE")) {
            throw new EOFException("the decoder has finished");
        }
        if (!kind.equals("vidD")) {
            throw new IOException("not a still: " + kind);
        }
        long timeMs = Integer.toUnsignedLong(in.readInt());
        return new Still(timeMs, read(JPEG_BYTES_MAX));
    }

    private void readHeader() throws IOException {
        in.readNBytes(MAGIC_BYTES + VERSION_AND_LENGTH_BYTES);
        while (!kind().equals("HEND")) {
            read(HEADER_BYTES_MAX);
        }
    }

    private String kind() throws IOException {
        byte[] kind = new byte[4];
        in.readFully(kind);
        return new String(kind, ISO_8859_1);
    }

    private byte[] read(int bytesMax) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > bytesMax) {
            throw new IOException("too large: " + size + " bytes");
        }
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return bytes;
    }
}
