package org.camerata.cli.rtmp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Refusal;

/**
 * What the build needs from Debian, fetched by apt into a directory of its own, without touching
 * the machine's lists of packages.
 */
final class Downloads {

    static final String SOURCE_SHA256 =
            "6531e5ed75b01dfe786e08e0eb8ffd664b6f271f3e57223fe59dba965fcefd84";

    private static final String SOURCE_PACKAGE = "libnginx-mod-rtmp=1:1.2.2+dfsg-3";
    private static final String SOURCE_FILE = "libnginx-mod-rtmp_1.2.2+dfsg.orig.tar.xz";
    private static final String HEADERS_PACKAGE = "nginx-dev";
    private static final Duration MAX = Duration.ofMinutes(3);

    private final Path directory;

    Downloads(Path directory) {
        this.directory = directory.resolve("downloads");
    }

    /**
     * The module's source as upstream released it, an archive.
     *
     * @throws Refusal if it cannot be had, or is not the one that the patches are for
     */
    Path source() throws IOException {
        Path file = directory.resolve(SOURCE_FILE);
        if (!Files.exists(file)) {
            fetchSource();
        }
        if (!Sha256.of(file).equals(SOURCE_SHA256)) {
            Files.delete(file);
            throw new Refusal(SOURCE_FILE + " is not the file that it should be.");
        }
        return file;
    }

    /** The headers of the installed nginx, as a package. */
    Path headers() throws IOException {
        Files.createDirectories(directory);
        deleteHeaders(); // they may be those of an earlier nginx
        apt(List.of(), "download", HEADERS_PACKAGE);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Downloads::isHeaders)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("apt-get did not fetch " + HEADERS_PACKAGE));
        }
    }

    private void deleteHeaders() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Downloads::isHeaders).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isHeaders(Path file) {
        return file.getFileName().toString().startsWith(HEADERS_PACKAGE + "_");
    }

    /** Only the sources' list is fetched, from where the machine gets its packages. */
    private void fetchSource() throws IOException {
        Path lists = directory.resolve("lists");
        Files.createDirectories(lists.resolve("partial"));
        Path sources = Files.write(directory.resolve("sources.list"), sourceLines());
        List<String> options =
                List.of(
                        "-o",
                        "Dir::Etc::SourceList=" + sources,
                        "-o",
                        "Dir::Etc::SourceParts=/dev/null",
                        "-o",
                        "Dir::State::Lists=" + lists,
                        "-o",
                        "Dir::Cache=" + directory);
        apt(options, "update");
        apt(options, "source", "--download-only", "--tar-only", SOURCE_PACKAGE);
    }

    private List<String> sourceLines() {
        String targets =
                apt(
                        List.of(),
                        "indextargets",
                        "--format",
                        "$(REPO_URI) $(RELEASE) $(COMPONENT)",
                        "Created-By: Packages",
                        "Origin: Debian");
        return targets.lines()
                .filter(line -> line.endsWith(" main"))
                .filter(line -> !line.split(" ", -1)[1].contains("-")) // no -updates, -security
                .distinct()
                .map(line -> "deb-src " + line)
                .toList();
    }

    private String apt(List<String> options, String... words) {
        List<String> all = new ArrayList<>(List.of("env", "--chdir=" + directory, "LC_ALL=C"));
        all.addAll(List.of("apt-get", "-q", "-o", "APT::Sandbox::User=root"));
        all.addAll(options);
        all.addAll(List.of(words));
        Command.Outcome outcome = new Command(all).run(MAX);
        if (!outcome.ok()) {
            throw new Refusal("apt-get " + words[0] + ": " + lastLine(outcome.output()));
        }
        return outcome.output();
    }

    private static String lastLine(String output) {
        return output.lines().reduce((first, second) -> second).orElse("no answer");
    }
}
