package org.camerata.cli.node;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Bounds the log files of a node: each is cut at a size, and a few old pieces are kept. Written by
 * copy and truncate, because most writers hold their file open in append mode.
 */
final class LogRotation {

    static final long BYTES_MAX = 20L * 1024 * 1024;
    static final int PIECES_KEPT = 3;

    private final Path directory;
    private final long bytesMax;

    LogRotation(Path directory, long bytesMax) {
        this.directory = directory;
        this.bytesMax = bytesMax;
    }

    /**
     * Cuts what has grown too large.
     *
     * @param renamed which files are renamed instead, because their writer can be told to open anew
     * @return the files that were renamed
     */
    List<Path> rotate(Predicate<Path> renamed) throws IOException {
        List<Path> large;
        try (Stream<Path> files = Files.walk(directory)) {
            large = files.filter(this::isTooLarge).toList();
        }
        for (Path file : large) {
            rotate(file, renamed.test(file));
        }
        return large.stream().filter(renamed).toList();
    }

    private boolean isTooLarge(Path file) {
        return file.toString().endsWith(".log")
                && Files.isRegularFile(file)
                && file.toFile().length() > bytesMax;
    }

    private static void rotate(Path file, boolean rename) throws IOException {
        for (int piece = PIECES_KEPT; piece > 1; piece--) {
            Path older = piece(file, piece - 1);
            if (Files.exists(older)) {
                Files.move(older, piece(file, piece), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (rename) {
            Files.move(file, piece(file, 1), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.copy(file, piece(file, 1), StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(0);
            }
        }
    }

    private static Path piece(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
