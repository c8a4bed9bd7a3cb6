package org.camerata.it.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The processes of the stack, as its pid files in {@code run/} name them. */
public final class Node {

    /** One of them; its pid file is {@code run/NAME.pid}. */
    public enum Part {
        SUPERVISOR("supervisor"),
        DATABASE("database"),
        LIBERTY("liberty"),
        MEDIA_CORE("media"),
        EDGE("edge");

        private final String pidFile;

        Part(String pidFile) {
            this.pidFile = pidFile;
        }
    }

    /** Liberty takes 25 s on two busy cores; twice that is a fault. */
    private static final Duration RESTART_TIMEOUT = Duration.ofSeconds(75);

    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(10);

    private Node() {}

    /** Its number; the first word of the pid file. */
    public static long pid(Part part) throws IOException {
        Path file = Stack.home().resolve("run").resolve(part.pidFile + ".pid");
        return Long.parseLong(Files.readString(file).strip().split("\\s+", -1)[0]);
    }

    /** kill -9 of it and of its children (nginx's workers). */
    public static void kill(Part part) throws IOException {
        ProcessHandle parent =
                ProcessHandle.of(pid(part)).orElseThrow(() -> new IOException(part + " is gone"));
        List<String> command =
                Stream.concat(
                                Stream.of("kill", "-9", Long.toString(parent.pid())),
                                parent.descendants().map(child -> Long.toString(child.pid())))
                        .toList();
        Commands.run(COMMAND_TIMEOUT, command);
    }

    /** kill -9 of the process itself; its children live on as orphans. */
    public static void killAlone(Part part) throws IOException {
        Commands.run(COMMAND_TIMEOUT, List.of("kill", "-9", Long.toString(pid(part))));
    }

    /** What a loopback port of the media core answers to somebody who knows its secret. */
    public static String stat() throws IOException {
        Properties ports = new Properties();
        try (Reader in = Files.newBufferedReader(Stack.home().resolve("etc/ports.properties"))) {
            ports.load(in);
        }
        String secret = Files.readString(Stack.home().resolve("secrets/callback_secret")).strip();
        return Api.anonymous()
                .basePath("")
                .header("X-Camerata-Secret", secret)
                .get("http://127.0.0.1:" + ports.getProperty("media.http") + "/stat")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Runs the {@code camerata} command. */
    public static Commands.Outcome command(String word) throws IOException {
        return Commands.run(RESTART_TIMEOUT, List.of(Stack.command().toString(), word));
    }

    /** Waits until another process has taken the place of the one with this number. */
    public static void awaitRestart(Part part, long oldPid) {
        await().atMost(RESTART_TIMEOUT)
                .ignoreExceptions()
                .until(() -> pid(part) != oldPid && ProcessHandle.of(pid(part)).isPresent());
    }

    /** Waits until the API answers with data. */
    public static void awaitApi() {
        await().atMost(RESTART_TIMEOUT)
                .ignoreExceptions()
                .until(() -> Api.admin().get("/cameras").statusCode() == 200);
    }
}
