package org.camerata.cli.node;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Probe;
import org.camerata.nginx.EdgeSettings;

/** The nginx that browsers talk to. */
final class Edge extends Nginx {

    private final Home home;
    private final Settings settings;
    private final Ports ports;
    private final Secrets secrets;

    Edge(Home home, Settings settings, Ports ports, Secrets secrets) {
        super("edge", home);
        this.home = home;
        this.settings = settings;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** It answers its start page with a redirect, whether Liberty is there or not. */
    @Override
    public boolean isHealthy() {
        return Probe.get(URI.create(settings.localUrl() + "/"), Map.of())
                .filter(answer -> answer.status() == 302)
                .isPresent();
    }

    @Override
    String configuration() throws IOException {
        return new EdgeSettings(
                        workspace(),
                        settings.bind(),
                        settings.httpPort(),
                        ports.liberty(),
                        home.hls(),
                        secrets.urlSigningKey())
                .render();
    }
}
