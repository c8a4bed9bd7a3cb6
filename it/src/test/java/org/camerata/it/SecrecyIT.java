package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.HlsPath;
import org.camerata.it.stack.Leaks;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Node;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Secrets;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.camerata.it.stack.Totp;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever happened to the stack so far, it left no secret lying about (K1): no stream key,
 * password, API token, refresh token, second factor or recovery code, in no log, table or file.
 */
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
    void writesNoSecretOfPeopleAndProgramsAnywhere() throws Exception {
        try (Person person = Person.of("OPERATOR")) {
            ApiToken token = person.token(List.of("system:read"));
            token.asks().get("/auth/profile").then().statusCode(200);
            List<String> codes = Totp.offeredTo(person).confirm(person, 0);
            Map<String, String> login =
                    Map.of(
                            "username", person.username(),
                            "password", person.password(),
                            "code", codes.get(0));
            Api.login(Api.anonymous(), login).then().statusCode(200);
            Leaks.watch(Stack.adminPassword());

            assertThat(Leaks.secrets()).contains(token.text(), person.password(), codes.get(1));
            assertThat(findings(Stack.home(), Leaks.secrets())).isEmpty();
            assertThat(exported()).doesNotContain(Leaks.secrets());
        }
    }

    /** The audit log as it can be taken away. */
    private static String exported() {
        Response export = Api.admin().queryParam("format", "jsonl").get("/audit-logs/export");
        export.then().statusCode(200);
        return export.asString();
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
