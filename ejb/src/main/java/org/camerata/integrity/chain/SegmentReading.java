package org.camerata.integrity.chain;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Reads a file once, piece by piece, and hashes it.
 *
 * <p>Directly from the disk where the file system allows it: so that pages which viewers use are
 * not driven out of memory, and because a page in memory says nothing about the disk.
 */
public final class SegmentReading implements Closeable {

    /** Of one piece; a multiple of every block size. */
    public static final int PIECE_BYTES = 1 << 20;

    private final FileChannel channel;
    private final ReadMode mode;
    private final ByteBuffer piece;
    private final MessageDigest digest = Sha256.digest();
    private long position;
    private boolean ended;

    private SegmentReading(FileChannel channel, ReadMode mode, ByteBuffer piece) {
        this.channel = channel;
        this.mode = mode;
        this.piece = piece;
    }

    /**
     * @throws NoSuchFileException if it is not there
     */
    public static SegmentReading open(Path file) throws IOException {
        try {
            int block = Math.toIntExact(Files.getFileStore(file).getBlockSize());
            ByteBuffer aligned = ByteBuffer.allocateDirect(PIECE_BYTES + block).alignedSlice(block);
            return new SegmentReading(
                    FileChannel.open(file, StandardOpenOption.READ, ExtendedOpenOption.DIRECT),
                    ReadMode.DIRECT,
                    aligned.limit(PIECE_BYTES).slice());
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException | ArithmeticException e) {
            return openBuffered(file); // a file system in memory, or on a network
        }
    }

    private static SegmentReading openBuffered(Path file) throws IOException {
        return new SegmentReading(
                FileChannel.open(file, StandardOpenOption.READ),
                ReadMode.BUFFERED,
                ByteBuffer.allocateDirect(PIECE_BYTES));
    }

    /**
     * Reads the next piece.
     *
     * @return its bytes, at most {@link #PIECE_BYTES}; 0 at the end
     */
    public int readOn() throws IOException {
        piece.clear();
        int read = ended ? 0 : channel.read(piece, position);
        if (read <= 0) {
            return 0;
        }
        ended = read < PIECE_BYTES; // behind the end of a file there is no block to read from
        digest.update(piece.flip());
        position += read;
        return read;
    }

    /** After the end was reached. */
    public Digested result() {
        return new Digested(HexFormat.of().formatHex(digest.digest()), position);
    }

    public ReadMode mode() {
        return mode;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
