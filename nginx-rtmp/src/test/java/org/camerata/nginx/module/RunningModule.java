package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx with the RTMP module under test, one application {@code live}, and /stat and /control. */
final class RunningModule implements AutoCloseable {

    static final int SECONDS_MAX = 20;

    static final Path NGINX = Path.of("/usr/sbin/nginx");
    static final Path MODULE =
            Path.of(
                    Optional.ofNullable(System.getenv("CAMERATA_IT_RTMP_MODULE"))
                            .orElse("target/rtmp-module/ngx_rtmp_module.so"));

    private final Path home;
    private final Process nginx;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final int rtmpPort = freePort();
    private final int httpPort = freePort();

    /**
     * Starts it.
     *
     * @param directives of the application, with {@code @{home}} for the directory
     */
    RunningModule(Path home, String directives) throws IOException {
        this(home, directives, List.of());
    }

    /**
     * Starts it by another program.
     *
     * @param prefix words before nginx's own
     */
    RunningModule(Path home, String directives, List<String> prefix) throws IOException {
        assumeTrue(Files.exists(NGINX), "no nginx here");
        assumeTrue(Files.exists(MODULE), "./camerata up has not built the RTMP module yet");
        this.home = home;
        for (String folder : List.of("tmp", "hls", "rec")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path file = home.resolve("nginx.conf");
        Files.writeString(file, configuration(directives.replace("@{home}", home.toString())));
        nginx =
                new ProcessBuilder(
                                Stream.concat(
                                                prefix.stream(),
                                                Stream.of(
                                                        NGINX.toString(),
                                                        "-c",
                                                        file.toString(),
                                                        "-p",
                                                        home.toString()))
                                        .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output").toFile())
                        .start();
        await().atMost(SECONDS_MAX, SECONDS)
                .failFast("nginx ended; see " + home, () -> !nginx.isAlive())
                .until(this::isListening);
    }

    private String configuration(String directives) {
        return """
        load_module %1$s;
        daemon off; master_process off; worker_processes 1;
        error_log %2$s/error.log notice; pid %2$s/pid;
        events { worker_connections 256; }
        rtmp {
            access_log off;
            server {
                listen 127.0.0.1:%3$d;
                max_message 4M;
                netcall_timeout 500ms;
                application live { live on; deny play all; %5$s }
            }
        }
        http {
            access_log off;
            client_body_temp_path %2$s/tmp/b; proxy_temp_path %2$s/tmp/p;
            fastcgi_temp_path %2$s/tmp/f; uwsgi_temp_path %2$s/tmp/u; scgi_temp_path %2$s/tmp/s;
            server {
                listen 127.0.0.1:%4$d;
                location = /stat { rtmp_stat all; }
                location /control/ { rtmp_control all; }
            }
        }
        """
                .formatted(MODULE.toAbsolutePath(), home, rtmpPort, httpPort, directives);
    }

    /** It does nothing until {@link #goOn}. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(nginx.pid())).start().waitFor();
    }

    RtmpClient connected() throws IOException {
        return RtmpClient.open(rtmpPort).connect();
    }

    /** A publisher that was let in. */
    RtmpClient publishing(String name) throws IOException {
        return connected().publish(name).awaitText("NetStream.Publish.Start");
    }

    String stat() throws IOException, InterruptedException {
        return get("/stat");
    }

    String control(String command, String name) throws IOException, InterruptedException {
        return get("/control/" + command + "?app=live&name=" + name);
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + httpPort + path);
        return http.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(SECONDS_MAX))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** It neither crashed nor hangs. */
    void isWell() throws Exception {
        assertThat(stat()).contains("<rtmp>");
        assertThat(nginx.isAlive()).isTrue();
    }

    List<Path> recordings() throws IOException {
        return files("rec");
    }

    List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    List<String> log() throws IOException {
        return Files.readAllLines(home.resolve("error.log"));
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), rtmpPort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        nginx.destroyForcibly().onExit().join();
    }
}
