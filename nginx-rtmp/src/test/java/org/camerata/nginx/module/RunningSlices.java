package org.camerata.nginx.module;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** nginx with the module, in front of who answers with the slices that the request asks for. */
final class RunningSlices implements AutoCloseable {

    /** Called by root, nginx would else become nobody, who cannot look into the test's folder. */
    private static final String AS_CALLER =
            "root".equals(System.getProperty("user.name")) ? "user root;" : "";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer behind;
    private final StartedNginx nginx;
    private final int port = StartedNginx.freePort();
    private final byte[] body;

    /**
     * @param file what lies at {@code 1/some.flv}
     * @param body what is answered in front of the slices
     */
    RunningSlices(Path home, byte[] file, byte[] body) throws IOException {
        this.body = body;
        Files.createDirectories(home.resolve("footage/1"));
        Files.write(home.resolve("footage/1/some.flv"), file);
        Files.writeString(home.resolve("outside"), "not footage");
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
        behind.createContext("/", this::answer);
        behind.start();
        nginx = new StartedNginx(home, configuration(home), List.of(), port);
    }

    private String configuration(Path home) {
        return """
        load_module %1$s;
        %2$s daemon off; worker_processes 1;
        error_log %3$s/error.log error; pid %3$s/pid;
        events { worker_connections 64; }
        http {
            access_log off; sendfile on; tcp_nopush on;
            client_body_temp_path %3$s/tmp/b; proxy_temp_path %3$s/tmp/p;
            fastcgi_temp_path %3$s/tmp/f; uwsgi_temp_path %3$s/tmp/u; scgi_temp_path %3$s/tmp/s;
            server {
                listen 127.0.0.1:%4$d;
                location / {
                    camerata_slices %3$s/footage;
                    proxy_buffering off;
                    proxy_pass http://127.0.0.1:%5$d;
                }
            }
        }
        """
                .formatted(
                        StartedNginx.MODULE, AS_CALLER, home, port, behind.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String slices = exchange.getRequestHeaders().getFirst("Wanted");
        if (slices != null) {
            exchange.getResponseHeaders().add("X-Camerata-Slices", slices);
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /**
     * @param slices what stands in the header of the answer; empty for no header
     */
    HttpResponse<byte[]> get(String method, String slices)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .timeout(Duration.ofSeconds(StartedNginx.SECONDS_MAX))
                        .method(method, BodyPublishers.noBody());
        if (!slices.isEmpty()) {
            request.header("Wanted", slices);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        nginx.close();
        behind.stop(0);
    }
}
