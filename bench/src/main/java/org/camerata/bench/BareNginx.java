package org.camerata.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.camerata.simulator.RtmpUrl;

/**
 * nginx-rtmp without Camerata: records and makes HLS with the same settings, but admits everybody,
 * by an answer that never changes, and needs no relay to hide a key.
 */
final class BareNginx implements AutoCloseable {

    /** Debian's. */
    private static final String MODULE = "/usr/lib/nginx/modules/ngx_rtmp_module.so";

    private static final Path MEMORY = Path.of("/dev/shm");

    private final int port;
    private final Process process;
    private final Path work;
    private final Path hls;

    private BareNginx(int port, Process process, Path work, Path hls) {
        this.port = port;
        this.process = process;
        this.work = work;
        this.hls = hls;
    }

    /** Takes the directory for its own: {@link #close} removes it, with all that was recorded. */
    static BareNginx start(Path work) throws IOException {
        int port = freePort();
        Path hls = Files.createTempDirectory(MEMORY, "camerata-bench");
        Path recordings = Files.createDirectories(work.resolve("recordings"));
        Path configuration = work.resolve("nginx.conf");
        Files.writeString(configuration, configuration(work, port, hls, recordings));
        Process process =
                new ProcessBuilder("/usr/sbin/nginx", "-p", work + "/", "-c", configuration + "")
                        .inheritIO()
                        .start();
        return new BareNginx(port, process, work, hls);
    }

    List<RtmpUrl> urls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RtmpUrl.parse("rtmp://127.0.0.1:" + port + "/live/stream" + i))
                .toList();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        delete(hls);
        delete(work);
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(Path work, int port, Path hls, Path recordings)
            throws IOException {
        return """
                load_module "%5$s";
                user root;
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log notice;
                worker_rlimit_nofile 65536;
                events { worker_connections 16384; }
                rtmp {
                  access_log off;
                  server {
                    listen 127.0.0.1:%2$d;
                    chunk_size 4096; max_message 4M;
                    application live {
                      on_publish http://127.0.0.1:%6$d/;
                      live on; idle_streams off; drop_idle_publisher 10s; deny play all;
                      record all; record_path %4$s; record_unique on; record_suffix .flv;
                      record_interval 1h;
                      hls on; hls_path %3$s; hls_nested on; hls_fragment 1s;
                      hls_playlist_length 12s; hls_fragment_naming system;
                    }
                  }
                }
                http { access_log off; server { listen 127.0.0.1:%6$d; return 200; } }
                """
                .formatted(work, port, hls, recordings, MODULE, freePort());
    }
}
