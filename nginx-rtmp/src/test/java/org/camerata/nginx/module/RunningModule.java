package org.camerata.nginx.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** nginx with the RTMP module under test, one application {@code live}, and /stat and /control. */
final class RunningModule implements AutoCloseable {

    static final int SECONDS_MAX = StartedNginx.SECONDS_MAX;

    private final Path home;
    private final StartedNginx nginx;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final int rtmpPort = StartedNginx.freePort();
    private final int httpPort = StartedNginx.freePort();

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
        this.home = home;
        for (String folder : List.of("hls", "rec")) {
            Files.createDirectories(home.resolve(folder));
        }
        String text = configuration(directives.replace("@{home}", home.toString()));
        nginx = new StartedNginx(home, text, prefix, rtmpPort);
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
                .formatted(StartedNginx.MODULE, home, rtmpPort, httpPort, directives);
    }

    /** It does nothing until {@link #goOn}. */
    void pause() throws IOException, InterruptedException {
        nginx.signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        nginx.signal("CONT");
    }

    /** Calls that wrote to a file so far. */
    long writes() throws IOException {
        return nginx.writes();
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

    @Override
    public void close() {
        nginx.close();
    }
}
