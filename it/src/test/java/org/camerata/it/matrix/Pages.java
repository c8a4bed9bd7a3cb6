package org.camerata.it.matrix;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console's pages and data paths, as three places in its sources know them. */
final class Pages {

    private static final Path CONSOLE = Path.of("..", "web", "console", "src", "main");
    private static final Path PAGES = CONSOLE.resolve("webapp");
    private static final Path CLASSES = CONSOLE.resolve("java");

    private static final Pattern PATH = Pattern.compile("\\(\"(/[a-z-/]+(?:\\.xhtml)?)\"[,)]");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\"([^\"]+)\"\\)");

    /** What a page is asked for, where it wants to be asked for something. */
    private static final Map<String, Function<Scene, String>> QUERIES =
            Map.ofEntries(
                    entry("/camera.xhtml", s -> "?id=" + s.camera()),
                    entry("/camera-coverage.xhtml", s -> "?id=" + s.camera()),
                    entry("/data/coverage", s -> "?camera=" + s.camera()),
                    entry("/user.xhtml", s -> "?id=" + s.resident().id()),
                    entry("/team.xhtml", s -> "?id=" + s.tenant().team()),
                    entry("/group.xhtml", s -> "?id=" + s.group()),
                    entry("/data/live", s -> "?camera=" + s.camera()),
                    entry("/data/snapshot", s -> "?camera=" + s.camera()),
                    entry("/data/footage", s -> "?download=1&recording=" + s.recording()),
                    entry("/data/playback", Pages::range),
                    entry("/data/timeline", Pages::range),
                    entry("/data/bookmarks", Pages::range),
                    entry("/data/footage-still", s -> range(s) + "&at=" + s.footageAt()),
                    entry("/export.xhtml", s -> "?id=" + ExportProbes.ready(s)),
                    entry("/data/exports", s -> "?export=" + ExportProbes.ready(s)),
                    entry("/data/export", s -> "?export=" + ExportProbes.ready(s)),
                    entry("/data/export-part", s -> "?number=1&export=" + ExportProbes.ready(s)),
                    entry("/data/audit", s -> "?format=CSV&q=nothing"));

    private Pages() {}

    private static String range(Scene scene) {
        Instant at = scene.footageAt();
        return "?camera=%s&from=%s&to=%s".formatted(scene.camera(), at, at.plusSeconds(1));
    }

    /** By their files: whatever could be asked for. */
    static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** By the classes that answer there. */
    static Set<String> servlets() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> paths.addAll(matches(SERVLET, file)));
        }
        return paths;
    }

    /** By the list of what is permitted to whom. */
    static Set<String> permitted() {
        return matches(PATH, CLASSES.resolve("org/camerata/console/ConsolePath.java"));
    }

    /** Classes that listen to WebSockets, of all web modules. */
    static Set<String> webSockets() throws IOException {
        Pattern endpoint = Pattern.compile("@ServerEndpoint\\([^)]*\"(/[^\"]*)\"");
        Set<String> topics = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "web"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> topics.addAll(matches(endpoint, file)));
        }
        return topics;
    }

    /** A status, or the page that one is sent to. */
    static String answer(RequestSpecification request, String path, Scene scene) {
        String query = QUERIES.getOrDefault(path, any -> "").apply(scene);
        Response response = request.basePath("/console").get(path + query);
        String location = response.header("Location");
        return location == null
                ? Integer.toString(response.statusCode())
                : URI.create(location).getPath().replaceAll(".*/|\\.xhtml$", "");
    }

    private static Set<String> matches(Pattern pattern, Path file) {
        try {
            Set<String> found = new TreeSet<>();
            Matcher matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
