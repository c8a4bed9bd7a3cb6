package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process of nginx that listens, with the module under test at hand. */
final class StartedNginx implements AutoCloseable {

    static final int SECONDS_MAX = 20;

    static final Path MODULE =
            Path.of(
                            Optional.ofNullable(System.getenv("CAMERATA_IT_RTMP_MODULE"))
                                    .orElse("target/rtmp-module/ngx_rtmp_module.so"))
                    .toAbsolutePath();

    private static final String WRITES = "syscw: ";
    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final Process process;

    /**
     * Starts it, and waits until it listens.
     *
     * @param prefix words before nginx's own
     * @param port that it will listen to
     */
    StartedNginx(Path home, String configuration, List<String> prefix, int port)
            throws IOException {
        assumeTrue(Files.exists(NGINX), "no nginx here");
        assumeTrue(Files.exists(MODULE), "./camerata up has not built the RTMP module yet");
        Files.createDirectories(home.resolve("tmp"));
        Path file = Files.writeString(home.resolve("nginx.conf"), configuration);
        Stream<String> command =
                Stream.of(NGINX.toString(), "-c", file.toString(), "-p", home.toString());
        process =
                new ProcessBuilder(Stream.concat(prefix.stream(), command).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output").toFile())
                        .start();
        await().atMost(SECONDS_MAX, SECONDS)
                .failFast("nginx ended; see " + home, () -> !isAlive())
                .until(() -> isListening(port));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Calls that wrote to a file so far, of a process without workers. */
    long writes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/io")).stream()
                .filter(line -> line.startsWith(WRITES))
                .mapToLong(line -> Long.parseLong(line.substring(WRITES.length())))
                .sum();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** Its workers, if it has any, end with it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
