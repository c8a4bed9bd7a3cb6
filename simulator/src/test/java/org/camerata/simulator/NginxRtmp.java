package org.camerata.simulator;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The real server, as Debian packages it, recording what it receives. */
public final class NginxRtmp implements AutoCloseable {

    private static final Path BINARY = Path.of("/usr/sbin/nginx");
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so");
    private static final Duration START_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    private final int port;
    private final Process process;

    private NginxRtmp(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    public static boolean installed() {
        return Files.isExecutable(BINARY) && Files.isReadable(MODULE);
    }

    /**
     * @param home where it may write; recordings go to {@code home/KEY.flv}
     * @param port to listen on, 0 for any that is free
     */
    public static NginxRtmp start(Path home, int port) throws IOException {
        int chosen = port == 0 ? freePort() : port;
        Path configuration = home.resolve("nginx.conf");
        Files.writeString(configuration, configuration(home, chosen));
        Process process =
                new ProcessBuilder(
                                BINARY.toString(),
                                "-p",
                                home.toString(),
                                "-c",
                                configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("nginx.out").toFile())
                        .start();
        NginxRtmp nginx = new NginxRtmp(chosen, process);
        nginx.awaitPort();
        return nginx;
    }

    public int port() {
        return port;
    }

    public RtmpUrl url(String application, String key) {
        return RtmpUrl.parse("rtmp://127.0.0.1:" + port + "/" + application + "/" + key);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void awaitPort() {
        await().atMost(START_TIMEOUT).pollInterval(POLL).until(this::listens);
    }

    private boolean listens() throws IOException {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (ConnectException e) {
            return false; // not yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(Path home, int port) throws IOException {
        int refusing = freePort();
        return """
                load_module %s;
                daemon off; master_process off; worker_processes 1;
                error_log %s/error.log notice; pid %s/nginx.pid;
                events { worker_connections 256; }
                rtmp {
                  access_log off;
                  server {
                    listen 127.0.0.1:%d;
                    application live { live on; record all; record_path %s; }
                    application closed { live on; on_publish http://127.0.0.1:%d/; }
                  }
                }
                http { access_log off; server { listen 127.0.0.1:%d; return 403; } }
                """
                .formatted(MODULE, home, home, port, home, refusing, refusing);
    }
}
