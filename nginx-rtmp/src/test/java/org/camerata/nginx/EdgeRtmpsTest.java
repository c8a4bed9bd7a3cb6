package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cameras that publish by TLS. */
class EdgeRtmpsTest {

    static final int MILLIS_MAX = 20_000;

    @TempDir Path home;

    @Test
    void handsOnWhatCameByTlsWithTheAddressThatItCameFrom() throws Exception {
        assumeTrue(Files.exists(RunningEdge.NGINX), "no nginx here");
        assumeTrue(Files.exists(Examples.STREAM_MODULE), "no stream module here");
        EdgeTls tls = TestCertificate.in(home, false);
        int port = RunningEdge.freePort();
        try (ServerSocket media = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            media.setSoTimeout(MILLIS_MAX);
            EdgeRtmps rtmps =
                    new EdgeRtmps(Examples.STREAM_MODULE, port, false, media.getLocalPort(), tls);
            try (RunningEdge edge =
                            new RunningEdge(home, Optional.of(tls), Optional.of(rtmps), List.of());
                    SSLSocket camera =
                            (SSLSocket)
                                    Client.any()
                                            .getSocketFactory()
                                            .createSocket(InetAddress.getLoopbackAddress(), port)) {
                camera.getOutputStream().write("hello\n".getBytes(StandardCharsets.US_ASCII));

                try (Socket handedOn = media.accept()) {
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(
                                            handedOn.getInputStream(), StandardCharsets.US_ASCII));
                    assertThat(lines.readLine())
                            .isEqualTo(
                                    "PROXY TCP4 127.0.0.1 127.0.0.1 "
                                            + camera.getLocalPort()
                                            + " "
                                            + port);
                    assertThat(lines.readLine()).isEqualTo("hello");
                }
                assertThat(edge.port).isNotEqualTo(port);
            }
        }
    }
}
