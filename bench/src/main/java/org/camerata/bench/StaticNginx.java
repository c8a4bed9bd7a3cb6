package org.camerata.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx that serves the files of a folder, with the settings of Camerata's front door. */
final class StaticNginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private StaticNginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StaticNginx start(Path folder) throws IOException {
        int port = freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                """
                user root;
                daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/error.log error;
                events { worker_connections 1024; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """
                        .formatted(folder, port));
        Process process =
                new ProcessBuilder("/usr/sbin/nginx", "-p", folder + "/", "-c", configuration + "")
                        .inheritIO()
                        .start();
        return new StaticNginx(process, port);
    }

    URI address(String file) {
        return URI.create("http://127.0.0.1:" + port + "/" + file);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
