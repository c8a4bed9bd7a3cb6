package org.camerata.simulator;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads an FLV stream tag by tag as it grows. */
public final class FlvReader {

    private static final int SIGNATURE = 0x464C56; // "FLV"
    private static final int TYPE_MASK = 0x1F;

    private final DataInputStream in;

    /**
     * Reads the file header.
     *
     * @throws IOException if the stream is not FLV
     */
    public FlvReader(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        if (unsigned24() != SIGNATURE) {
            throw new IOException("not an FLV stream");
        }
        this.in.readUnsignedShort(); // version and flags
        this.in.skipNBytes(this.in.readInt() - 9L);
        this.in.readInt(); // size of the tag before the first: 0
    }

    /**
     * The next tag, or empty at the end; a tag that is cut short counts as the end.
     *
     * @throws IOException if the source fails
     */
    public Optional<FlvTag> next() throws IOException {
        try {
            int type = in.readUnsignedByte() & TYPE_MASK;
            int length = unsigned24();
            long timestampMillis = unsigned24() | (long) in.readUnsignedByte() << 24;
            unsigned24(); // stream id, always 0
            byte[] body = new byte[length];
            in.readFully(body);
            in.readInt(); // size of this tag
            return Optional.of(new FlvTag(type, timestampMillis, body));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private int unsigned24() throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }
}
