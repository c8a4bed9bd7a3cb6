package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camerata.it.stack.HlsPath;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Node;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Secrets;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever happened to the stack so far, it left no secret lying about (K1). */
@Order(SecrecyIT.AFTER_ALL_OTHERS)
class SecrecyIT {

    static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    /** Shorter texts, such as a test's own password, would be found by chance. */
    static final int SECRET_CHARS_MIN = 12;

    private static final Path HLS = Path.of("/dev/shm");

    @Test
    void writesNoStreamKeyAnywhere() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Publisher publisher = Publisher.startEndless(camera.rtmpUrl(), Media.sample(10))) {
            publisher.awaitFrames(30);
            camera.awaitStatus("ONLINE");
            Set<String> keys = TestCamera.allKeys();

            assertThat(keys).contains(camera.key());
            assertThat(findings(Stack.home(), keys)).isEmpty();
            assertThat(findings(HLS, keys)).isEmpty();
            assertThat(Node.stat())
                    .contains(HlsPath.parse(camera.liveUrls().path("hls")).stream())
                    .doesNotContain(camera.key());
            assertThat(commandLines().stream().filter(command -> command.contains(camera.key())))
                    .allMatch(
                            command -> command.startsWith("ffmpeg")); // the publisher of this test
        }
    }

    @Test
    void letsNobodyElseReadItsSecrets() throws Exception {
        assertThat(permissions(Stack.home().resolve("secrets"))).isEqualTo("rwx------");
        assertThat(Secrets.files()).isNotEmpty();
        for (Path file : Secrets.files()) {
            assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
        }
    }

    @Test
    void namesNoSecretInTheListOfProcesses() throws Exception {
        List<String> commands = commandLines();
        assertThat(commands).anyMatch(command -> command.contains("nginx"));

        for (String secret : Secrets.texts()) {
            if (secret.length() >= SECRET_CHARS_MIN) {
                assertThat(commands.stream().filter(command -> command.contains(secret)).count())
                        .isZero();
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> commandLines() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                Path file = process.resolve("cmdline");
                if (process.getFileName().toString().matches("\\d+") && Files.exists(file)) {
                    commands.add(read(file));
                }
            }
        }
        return commands;
    }

    /** The files with a key in their name or content; the finding does not repeat the key. */
    private static List<Path> findings(Path root, Set<String> keys) throws IOException {
        List<Path> findings = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = root.relativize(file).toString();
                        String content = attributes.isRegularFile() ? read(file) : "";
                        if (keys.stream().anyMatch(k -> name.contains(k) || content.contains(k))) {
                            findings.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE; // it went away meanwhile
                    }
                });
        return findings;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException e) {
            return ""; // it went away meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
