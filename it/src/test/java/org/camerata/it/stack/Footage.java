package org.camerata.it.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files on the hot volume, seen from outside. */
public final class Footage {

    private static final Path HOT = Path.of("footage", "hot");

    private Footage() {}

    /** All recorded files, those being written included. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(Stack.home().resolve(HOT))) {
            return paths.filter(path -> path.toString().endsWith(".flv")).toList();
        } catch (UncheckedIOException e) {
            return files(); // one was moved while we looked
        }
    }

    /** The names of the files that the media core is writing, or that wait for their row. */
    public static Set<String> incoming() throws IOException {
        try (Stream<Path> paths = Files.list(Stack.home().resolve(HOT).resolve("incoming"))) {
            return paths.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Where the media core writes what a camera publishes now: found by its public name. */
    public static Path incomingOf(TestCamera camera) {
        String hls = camera.liveUrls().path("hls");
        String[] parts = hls.split("/", -1);
        String stream = parts[parts.length - 2];
        try {
            String name =
                    incoming().stream()
                            .filter(file -> file.startsWith(stream))
                            .findFirst()
                            .orElseThrow();
            return Stack.home().resolve(HOT).resolve("incoming").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a complete segment, found by its size and hash. */
    public static Optional<Path> fileOf(Segment segment) throws IOException {
        for (Path file : files()) {
            if (size(file) == segment.sizeBytes() && sha256(file).equals(segment.sha256())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return -1; // moved meanwhile
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
