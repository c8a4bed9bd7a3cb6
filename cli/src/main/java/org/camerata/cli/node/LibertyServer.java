package org.camerata.cli.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.OwnDatabase;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Probe;

/** The application server, run directly as Java; its own script would only add a process. */
final class LibertyServer extends Part {

    private static final String SERVER = "camerata";
    private static final int JAVA_WITH_OTHER_OPTIONS = 24;

    private static final Pattern NOT_STARTED = Pattern.compile(" E CWWKZ000[24]E");

    private final Checkout build;
    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Secrets secrets;
    private final DatabaseAccess access;
    private final FirstAdministrator administrator;
    private final boolean demo;

    /** How it reaches its database; looked up at each start, because that may make secrets. */
    interface DatabaseAccess {
        OwnDatabase database() throws IOException;
    }

    LibertyServer(
            Checkout build,
            Home home,
            Settings settings,
            Ports ports,
            Secrets secrets,
            DatabaseAccess access,
            boolean demo) {
        super("liberty", home);
        this.build = build;
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.secrets = secrets;
        this.access = access;
        this.administrator = new FirstAdministrator(home, settings, secrets);
        this.demo = demo;
    }

    /** Ready once the application says so. */
    @Override
    public boolean isHealthy() {
        return answers("/health/ready", 200)
                || (answers("/health/ready", 404) && answers("/health", 200));
    }

    private boolean answers(String path, int status) {
        return Probe.get(URI.create("http://127.0.0.1:" + ports.liberty() + path), Map.of())
                .filter(answer -> answer.status() == status)
                .isPresent();
    }

    /** A server whose application did not start says so in its log and then waits for another. */
    @Override
    Optional<String> failure() throws IOException {
        if (!answers("/health/ready", 503)) {
            return Optional.empty(); // the log may still be that of the last run
        }
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> NOT_STARTED.matcher(line).find())
                    .findFirst()
                    .map(
                            line ->
                                    "The application did not start; see "
                                            + log()
                                            + " ("
                                            + line
                                            + ").");
        }
    }

    @Override
    List<String> prepare() throws IOException {
        Path server = directory();
        Files.createDirectories(server.resolve("apps"));
        Files.createDirectories(logs());
        copyTree(build.serverConfiguration(), server);
        copyIfChanged(build.application(), server.resolve("apps/camerata.ear"));
        copyTree(build.driver(), home.liberty().resolve("shared/resources/jdbc"));

        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(options(server.resolve("jvm.options")));
        words.addAll(settings.jvmOptions());
        words.add("-Djava.awt.headless=true");
        words.add("-Djava.io.tmpdir=" + home.tmp());
        words.addAll(options(platformOptions()));
        words.add("-javaagent:" + build.server().resolve("bin/tools/ws-javaagent.jar"));
        words.add("-jar");
        words.add(build.server().resolve("bin/tools/ws-server.jar").toString());
        words.add(SERVER);
        return words;
    }

    /** What Liberty asks of each version of Java. */
    private Path platformOptions() {
        String file =
                Runtime.version().feature() < JAVA_WITH_OTHER_OPTIONS
                        ? "java9.options"
                        : "java24.options";
        return build.server().resolve("lib/platform/java").resolve(file);
    }

    @Override
    Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        OwnDatabase database = access.database();
        environment.put("WLP_USER_DIR", home.liberty().toString());
        environment.put("WLP_OUTPUT_DIR", home.liberty().resolve("servers").toString());
        environment.put("LOG_DIR", logs().toString());
        environment.put("X_LOG_DIR", logs().toString());
        environment.put("X_LOG_FILE", "console.log");
        environment.put("CAMERATA_LIBERTY_PORT", Integer.toString(ports.liberty()));
        environment.put("CAMERATA_DB_URL", database.completeUrl());
        environment.put("CAMERATA_DB_USER", database.application().user());
        environment.put("CAMERATA_DB_PASSWORD", database.application().password());
        environment.put("CAMERATA_DB_OWNER_USER", database.owner().user());
        environment.put("CAMERATA_DB_OWNER_PASSWORD", database.owner().password());
        environment.put("CAMERATA_MEDIA_URL", "http://127.0.0.1:" + ports.mediaHttp());
        environment.put("CAMERATA_CALLBACK_SECRET", secrets.callbackSecret());
        environment.put("CAMERATA_HOT_VOLUME", home.hotVolume().toString());
        environment.put("CAMERATA_LIVE_FOLDER", home.hls().toString());
        environment.put("CAMERATA_STILLS_FOLDER", home.stills().toString());
        environment.put("CAMERATA_EXPORTS_FOLDER", home.exports().toString());
        environment.put(
                "CAMERATA_OWN_RTMP_MODULE", Boolean.toString(Files.exists(build.rtmpModule())));
        environment.put("CAMERATA_RTMP_BASE_URL", settings.rtmpBaseUrl());
        environment.put("CAMERATA_PUBLIC_URL", settings.publicUrl());
        environment.put("CAMERATA_URL_SIGNING_KEY", secrets.urlSigningKey());
        environment.put("CAMERATA_STREAM_KEY_SECRET", secrets.streamKeySecret());
        environment.put("CAMERATA_JWT_KEYSTORE", secrets.jwtKeystore().toString());
        environment.put("CAMERATA_JWT_KEYSTORE_PASSWORD", secrets.jwtKeystorePassword());
        environment.put("CAMERATA_AUDIT_KEY", secrets.auditKey());
        environment.put("CAMERATA_AUDIT_CHECKPOINTS", home.auditCheckpoints().toString());
        environment.put("CAMERATA_SIGNING_KEYSTORE", secrets.signingKeystore().toString());
        environment.put("CAMERATA_SIGNING_KEYSTORE_PASSWORD", secrets.signingKeystorePassword());
        environment.put("CAMERATA_ADMIN_PASSWORD", administrator.password());
        environment.put("CAMERATA_CORS_ORIGINS", String.join(",", settings.corsOrigins()));
        environment.put("CAMERATA_DEMO", Boolean.toString(demo));
        environment.put("CAMERATA_SEGMENT_SECONDS", Integer.toString(settings.segmentSeconds()));
        environment.put("CAMERATA_SCRUB_DAYS", Integer.toString(settings.scrubDays()));
        environment.put("keystore_password", secrets.keystorePassword());
        return environment;
    }

    @Override
    void whenHealthy() throws IOException {
        administrator.isCreated();
    }

    @Override
    Path directory() {
        return home.liberty().resolve("servers").resolve(SERVER);
    }

    private Path logs() {
        return home.log().resolve("liberty");
    }

    @Override
    Path log() {
        return logs().resolve("messages.log");
    }

    @Override
    Path console() {
        return logs().resolve("console.log");
    }

    @Override
    Duration startMax() {
        return Duration.ofMinutes(5);
    }

    @Override
    Duration stopMax() {
        return Duration.ofSeconds(30);
    }

    private static List<String> options(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    copyIfChanged(path, target);
                }
            }
        }
    }

    /** Keeps the time of the original, so that Liberty sees what is unchanged and skips it. */
    private static void copyIfChanged(Path from, Path to) throws IOException {
        if (!Files.exists(to)
                || Files.size(from) != Files.size(to)
                || !Files.getLastModifiedTime(from).equals(Files.getLastModifiedTime(to))) {
            Files.copy(
                    from,
                    to,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
