package org.camerata.audit.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints outside of the database, one on a line, only ever appended to. Whoever cuts the
 * end off all three tables is found out by it.
 */
public final class CheckpointFile {

    /** One an hour, so 22 years of them. */
    private static final int LINES_MAX = 200_000;

    private final Path file;

    /**
     * What the file says.
     *
     * @param unreadable lines that are no checkpoint, as a crash in the middle of one leaves it
     */
    public record Content(List<Checkpoint> checkpoints, int unreadable) {}

    public CheckpointFile(Path file) {
        this.file = file;
    }

    /** Nothing if there is no file. */
    public Content read() throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        int unreadable = 0;
        try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                if (checkpoints.size() + unreadable == LINES_MAX) {
                    throw new IOException(file + " has more than " + LINES_MAX + " lines");
                }
                Optional<Checkpoint> checkpoint = Checkpoint.ofLine(each.next());
                checkpoint.ifPresent(checkpoints::add);
                unreadable += checkpoint.isPresent() ? 0 : 1;
            }
        } catch (NoSuchFileException e) {
            return new Content(List.of(), 0);
        }
        return new Content(checkpoints, unreadable);
    }

    /** Returns once it is on the disk. */
    public void append(Checkpoint checkpoint) throws IOException {
        String start = endsInALine() ? "" : "\n";
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
            byte[] text = (start + checkpoint.line() + "\n").getBytes(ISO_8859_1);
            ByteBuffer line = ByteBuffer.wrap(text);
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    /** False if a crash left half a line. */
    private boolean endsInALine() throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() == 0
                    || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
