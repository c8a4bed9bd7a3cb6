package org.camerata.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real nginx, with a certificate that changes under it. */
class EdgeCertificateTest {

    static final Duration MAX = Duration.ofSeconds(20);

    @TempDir Path directory;
    Home home;
    Settings settings;
    Edge edge;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                DebianPackage.NGINX.isThere() && DebianPackage.STREAM_MODULE.isThere(),
                "no nginx with its stream module here");
        Map<String, String> environment =
                Map.of(
                        "CAMERATA_HOME",
                        directory.toString(),
                        "CAMERATA_HTTP_PORT",
                        Integer.toString(freePort()),
                        "CAMERATA_RTMPS_PORT",
                        Integer.toString(freePort()),
                        "CAMERATA_BIND",
                        "127.0.0.1",
                        "CAMERATA_TLS",
                        "self-signed");
        settings = Settings.of(environment, directory, directory);
        home = new Home(settings.home());
        home.prepare();
        edge =
                new Edge(
                        new Checkout(directory),
                        home,
                        settings,
                        new Ports(1, 2, 3, 4, 5),
                        new Secrets(home.secrets()));
        edge.start();
        until(edge::isHealthy);
    }

    @AfterEach
    void stop() throws Exception {
        if (edge != null) {
            edge.stop();
            Home.remove(home.memory());
        }
    }

    static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + MAX.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Part.pause();
        }
    }

    X509Certificate shown() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
            try (SSLSocket socket =
                    (SSLSocket)
                            context.getSocketFactory()
                                    .createSocket("127.0.0.1", settings.httpPort())) {
                return (X509Certificate) socket.getSession().getPeerCertificates()[0];
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate kept() throws Exception {
        return settings.tls().files(home).orElseThrow().leaf().orElseThrow();
    }

    @Test
    void aNewCertificateIsShownWithoutARestart() throws Exception {
        X509Certificate first = shown();
        assertThat(first).isEqualTo(kept());
        long process = edge.pidFile().living().orElseThrow().pid();

        Files.delete(settings.tls().files(home).orElseThrow().certificate());
        edge.followCertificate(); // makes another, because this one is gone

        X509Certificate second = kept();
        assertThat(second).isNotEqualTo(first);
        until(() -> shown().equals(second)); // until then an old worker may still answer
        assertThat(edge.pidFile().living().orElseThrow().pid()).isEqualTo(process);
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
