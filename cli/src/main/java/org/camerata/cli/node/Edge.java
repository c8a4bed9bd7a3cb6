package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.SelfSigned;
import org.camerata.cli.home.Settings;
import org.camerata.cli.home.Tls.Kind;
import org.camerata.cli.home.TlsFiles;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.Probe;
import org.camerata.nginx.EdgeRtmps;
import org.camerata.nginx.EdgeSettings;
import org.camerata.nginx.EdgeSlices;
import org.camerata.nginx.EdgeTls;

/** The nginx that browsers talk to. It takes up a renewed certificate without ending a request. */
final class Edge extends Nginx {

    private static final int FOUND = 302;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Duration CERTIFICATE_INTERVAL = Duration.ofSeconds(30);

    private final Checkout build;
    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Secrets secrets;
    private final Optional<TlsFiles> tls;
    private long lookedNanos = System.nanoTime();

    /** What nginx has read; empty if another supervisor started it. */
    private String certificate = "";

    Edge(Checkout build, Home home, Settings settings, Ports ports, Secrets secrets) {
        super("edge", home);
        this.build = build;
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.secrets = secrets;
        this.tls = settings.tls().files(home);
    }

    /**
     * It sends browsers on, whether Liberty is there or not: to the console, or to where it speaks
     * TLS.
     */
    @Override
    public boolean isHealthy() {
        return Probe.get(settings.frontDoor(), Map.of())
                .filter(answer -> answer.status() == (tls.isPresent() ? PERMANENT_REDIRECT : FOUND))
                .isPresent();
    }

    @Override
    String configuration() throws IOException {
        renewSelfSigned();
        certificate = tls.isPresent() ? tls.get().fingerprint() : "";
        Home.makePrivate(home.liveAccess());
        Optional<EdgeTls> edgeTls =
                tls.map(
                        files ->
                                new EdgeTls(
                                        files.certificate(),
                                        files.key(),
                                        settings.tls().kind() == Kind.OWN));
        return new EdgeSettings(
                        workspace(),
                        settings.bind(),
                        settings.httpPort(),
                        edgeTls,
                        rtmps(edgeTls),
                        slices(),
                        settings.publicUrl().startsWith("https:"),
                        ports.liberty(),
                        home.hls(),
                        home.liveAccess(),
                        home.exports(),
                        settings.corsOrigins(),
                        secrets.urlSigningKey(),
                        secrets.callbackSecret())
                .render();
    }

    /** Cameras come by TLS where browsers do. */
    private Optional<EdgeRtmps> rtmps(Optional<EdgeTls> edgeTls) throws IOException {
        return edgeTls.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EdgeRtmps(
                                DebianPackage.STREAM_MODULE.file(),
                                settings.rtmpsPort(),
                                hasIpv6(),
                                ports.mediaRtmps(),
                                edgeTls.get()));
    }

    private Optional<EdgeSlices> slices() {
        return Files.exists(build.rtmpModule())
                ? Optional.of(new EdgeSlices(build.rtmpModule(), home.hotVolume()))
                : Optional.empty();
    }

    @Override
    void tend() throws IOException {
        if (tls.isEmpty() || System.nanoTime() - lookedNanos < CERTIFICATE_INTERVAL.toNanos()) {
            return;
        }
        lookedNanos = System.nanoTime();
        followCertificate();
    }

    /** Makes nginx read its certificate again if it is another one by now. */
    void followCertificate() throws IOException {
        renewSelfSigned();
        String now = tls.get().fingerprint();
        if (!now.equals(certificate)) {
            certificate = now;
            signal("HUP");
            SupervisorLog.say("edge reads its certificate again");
        }
    }

    private void renewSelfSigned() throws IOException {
        if (settings.tls().kind() == Kind.SELF_SIGNED) {
            new SelfSigned(tls.get(), settings.publicHost()).renew(Instant.now());
        }
    }
}
