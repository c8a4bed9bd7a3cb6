package org.camerata.cli.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.Probe;
import org.camerata.nginx.MediaSettings;

/** The nginx that takes cameras in. Each start has a name of its own, the epoch. */
final class MediaCore extends Nginx {

    private static final Path IPV6_ADDRESSES = Path.of("/proc/net/if_inet6");
    private static final int EPOCH_CHARS = 32;

    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Secrets secrets;

    MediaCore(Home home, Settings settings, Ports ports, Secrets secrets) {
        super("media", home);
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
                        DebianPackage.RTMP_MODULE.file(),
                        workspace(),
                        settings.rtmpPort(),
                        hasIpv6(),
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

    private static boolean hasIpv6() throws IOException {
        return Files.exists(IPV6_ADDRESSES) && !Files.readString(IPV6_ADDRESSES).isBlank();
    }
}
