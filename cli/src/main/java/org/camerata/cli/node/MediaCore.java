package org.camerata.cli.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.Probe;
import org.camerata.nginx.MediaSettings;
import org.camerata.nginx.RtmpModule;

/** The nginx that takes cameras in. Each start has a name of its own, the epoch. */
final class MediaCore extends Nginx {

    private static final int EPOCH_CHARS = 32;

    private final Checkout build;
    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Secrets secrets;

    MediaCore(Checkout build, Home home, Settings settings, Ports ports, Secrets secrets) {
        super("media", home);
        this.build = build;
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Where Liberty asks it for sessions and gives it orders. */
    URI url() {
        return URI.create("http://127.0.0.1:" + ports.mediaHttp());
    }

    @Override
    public boolean isHealthy() {
        try {
            return Probe.accepts(settings.rtmpPort())
                    && Probe.get(
                                    url().resolve("/epoch"),
                                    Map.of("X-Camerata-Secret", secrets.callbackSecret()))
                            .filter(answer -> answer.status() == 200)
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String configuration() throws IOException {
        return new MediaSettings(
                        rtmpModule(),
                        workspace(),
                        settings.rtmpPort(),
                        hasIpv6(),
                        settings.tls().isOn()
                                ? OptionalInt.of(ports.mediaRtmps())
                                : OptionalInt.empty(),
                        ports.mediaView(),
                        ports.mediaHttp(),
                        ports.liberty(),
                        home.incoming(),
                        home.hls(),
                        settings.segmentSeconds(),
                        secrets.callbackSecret(),
                        secrets.fresh().substring(0, EPOCH_CHARS),
                        secrets.fresh().substring(0, EPOCH_CHARS))
                .render();
    }

    private RtmpModule rtmpModule() {
        Path own = build.rtmpModule();
        return Files.exists(own)
                ? new RtmpModule(own, true)
                : new RtmpModule(DebianPackage.RTMP_MODULE.file(), false);
    }
}
