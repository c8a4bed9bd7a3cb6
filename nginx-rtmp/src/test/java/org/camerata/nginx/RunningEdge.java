package org.camerata.nginx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The real nginx with the edge's configuration, and a stand-in for Liberty behind it. */
final class RunningEdge implements AutoCloseable {

    static final Path NGINX = Path.of("/usr/sbin/nginx");
    static final String STREAM = "k3v9q0z7m2x6c1b8";
    static final String ACCESS = "/api/v1/streaming/live-access";

    /** Called by root, nginx would else become nobody, who cannot look into the test's folder. */
    private static final String AS_CALLER =
            "root".equals(System.getProperty("user.name")) ? "user root;" : "";

    private static final int SECONDS_MAX = 20;

    final int port;
    final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    volatile int accessStatus = 204;
    private final HttpServer liberty;
    private final Process nginx;

    /** What Liberty would have got. */
    record Seen(String path, Headers headers) {}

    RunningEdge(Path home, Optional<EdgeTls> tls, List<String> origins) throws Exception {
        this(home, tls, Optional.empty(), origins);
    }

    RunningEdge(Path home, Optional<EdgeTls> tls, Optional<EdgeRtmps> rtmps, List<String> origins)
            throws Exception {
        for (String folder : List.of("tmp", "hls/" + STREAM)) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(home.resolve("hls/" + STREAM + "/index.m3u8"), "#EXTM3U\n");
        liberty = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        liberty.createContext("/", this::answer);
        liberty.start();
        port = freePort();
        EdgeSettings settings =
                Examples.edge(
                        home,
                        "127.0.0.1",
                        port,
                        tls,
                        rtmps,
                        liberty.getAddress().getPort(),
                        origins);
        Path file = Files.writeString(home.resolve("edge.conf"), settings.render());
        nginx =
                new ProcessBuilder(
                                NGINX.toString(),
                                "-c",
                                file.toString(),
                                "-p",
                                home.toString(),
                                "-g",
                                AS_CALLER)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output").toFile())
                        .start();
        awaitAnswer();
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(new Seen(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
        boolean isAccess = exchange.getRequestURI().getPath().equals(ACCESS);
        exchange.getResponseHeaders().add("Set-Cookie", "CONSOLESID=1; Path=/console; HttpOnly");
        exchange.sendResponseHeaders(isAccess ? accessStatus : 200, -1);
        exchange.close();
    }

    void stopLiberty() {
        liberty.stop(0);
    }

    /** How often Liberty was asked for a viewer's access. */
    long questions() {
        return seen.stream().filter(request -> request.path().startsWith(ACCESS)).count();
    }

    /** A path as only Camerata can sign it, good for an hour. */
    static String signed(String viewer, String stream) {
        long expires = System.currentTimeMillis() / 1000 + 3600;
        String text = expires + " " + viewer + " " + stream + " " + Examples.SIGNING_KEY;
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return String.join(
                    "/", "/hls", signature, Long.toString(expires), viewer, stream, "index.m3u8");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitAnswer() {
        await().atMost(SECONDS_MAX, SECONDS)
                .failFast("nginx ended", () -> !nginx.isAlive())
                .until(this::isListening);
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        nginx.destroy();
        await().atMost(SECONDS_MAX, SECONDS).until(() -> !nginx.isAlive());
        liberty.stop(0);
    }
}
