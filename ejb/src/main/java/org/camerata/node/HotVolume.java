package org.camerata.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where nginx records, and where finished segments lie. All paths are relative to the volume. */
@ApplicationScoped
public class HotVolume {

    public static final int INCOMING_COUNT_MAX = 10_000;

    private static final String INCOMING = "incoming";
    private static final int DEPTH_MAX = 5; // CAMERA/YYYY/MM/DD/FILE

    @Inject NodeSettings settings;

    /**
     * @param totalBytes size of the file system
     * @param freeBytes what may still be written to it
     */
    public record Usage(long totalBytes, long freeBytes) {}

    /** What lies in the incoming folder now, at most {@link #INCOMING_COUNT_MAX} files. */
    public List<IncomingFile> incoming() {
        try (Stream<Path> files = Files.list(root().resolve(INCOMING))) {
            return files.limit(INCOMING_COUNT_MAX)
                    .map(HotVolume::incomingFile)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a file that nginx writes. */
    public static Path incoming(String name) {
        return Path.of(INCOMING, name);
    }

    /**
     * Moves a finished file from the incoming folder to its place for good, and flushes it and the
     * folders to disk (R5). Never overwrites (R4), and may be repeated after a crash at any point.
     *
     * @throws NoSuchFileException if the file is in neither place
     */
    public Path settle(String incomingName, Path place) throws IOException {
        Path source = root().resolve(INCOMING).resolve(incomingName);
        Path target = resolve(place);
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, source);
        } catch (FileAlreadyExistsException e) {
            demandSameFile(source, target, e);
        } catch (NoSuchFileException e) {
            if (!Files.exists(target)) {
                throw e;
            }
        }
        flush(target);
        Path folder = target.getParent();
        while (folder.startsWith(root())) {
            flush(folder); // any of them may be new
            folder = folder.getParent();
        }
        Files.deleteIfExists(source);
        flush(source.getParent());
        return target;
    }

    /** Whether there is such a file. */
    public boolean holds(Path file) {
        return Files.isRegularFile(resolve(file));
    }

    /** Removes a file for good; none is no error (T3). */
    public void unlink(Path file) throws IOException {
        Path target = resolve(file);
        if (Files.deleteIfExists(target)) {
            flush(target.getParent());
        }
    }

    /** Walks the finished segments, in no order. */
    public void forEachSegment(Consumer<Path> visitor) throws IOException {
        try (Stream<Path> files = Files.walk(root(), DEPTH_MAX)) {
            files.filter(HotVolume::isSegment)
                    .map(file -> root().relativize(file))
                    .filter(file -> !file.startsWith(INCOMING))
                    .forEach(visitor);
        }
    }

    /**
     * The absolute path of a file on this volume.
     *
     * @throws IllegalArgumentException if it would lie outside
     */
    public Path resolve(Path file) {
        Path target = root().resolve(file).normalize();
        if (!target.startsWith(root())) {
            throw new IllegalArgumentException("path leaves its volume: " + file);
        }
        return target;
    }

    public Usage usage() {
        File volume = root().toFile(); // asks the file system itself, wherever it is mounted
        return new Usage(volume.getTotalSpace(), volume.getUsableSpace());
    }

    private Path root() {
        return settings.hotVolume();
    }

    private static Optional<IncomingFile> incomingFile(Path file) {
        try {
            Instant modifiedAt = Files.getLastModifiedTime(file).toInstant();
            return IncomingFile.of(file.getFileName().toString(), modifiedAt);
        } catch (IOException e) {
            return Optional.empty(); // moved away since it was listed
        }
    }

    private static boolean isSegment(Path file) {
        return file.getFileName().toString().endsWith(".flv") && Files.isRegularFile(file);
    }

    private static void demandSameFile(Path source, Path target, IOException otherwise)
            throws IOException {
        boolean linkedBefore = !Files.exists(source) || Files.isSameFile(source, target);
        if (!linkedBefore) {
            throw otherwise;
        }
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
