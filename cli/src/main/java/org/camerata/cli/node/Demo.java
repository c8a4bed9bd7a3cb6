package org.camerata.cli.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;

/**
 * Simulated cameras that publish moving test pictures. Their addresses contain stream keys, so they
 * go in by standard input and are written nowhere.
 */
final class Demo extends Part {

    /** More would need more of the machine than a demo should. */
    static final int CAMERAS_MAX = 16;

    private final Checkout build;
    private final Ports ports;
    private final Secrets secrets;
    private final int cameras;

    Demo(Checkout build, Home home, Ports ports, Secrets secrets, int cameras) {
        super("demo", home);
        this.build = build;
        this.ports = ports;
        this.secrets = secrets;
        this.cameras = cameras;
    }

    /** It does its work as long as it lives; each camera reconnects by itself. */
    @Override
    public boolean isHealthy() {
        return pidFile().living().isPresent();
    }

    @Override
    List<String> prepare() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                build.program() + ":" + build.libraries() + "/*",
                "org.camerata.simulator.Simulator");
    }

    @Override
    String input() throws IOException {
        URI api = URI.create("http://127.0.0.1:" + ports.liberty() + "/api/v1/");
        List<String> addresses = new DemoCameras(api, secrets.callbackSecret()).addresses(cameras);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < addresses.size(); i++) {
            lines.append(i + 1).append('\t').append(addresses.get(i)).append('\n');
        }
        return lines.toString();
    }

    @Override
    Duration startMax() {
        return Duration.ofSeconds(20);
    }

    @Override
    Duration stopMax() {
        return Duration.ofSeconds(10);
    }
}
