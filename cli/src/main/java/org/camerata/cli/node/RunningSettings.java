package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;

/**
 * What a running node was started with, as far as another command needs to know.
 *
 * @param console address of the console
 * @param rtmp what stands before a camera's stream key
 * @param fingerprint tells different settings apart
 */
public record RunningSettings(String console, String rtmp, String fingerprint) {

    static RunningSettings of(Settings settings) {
        return new RunningSettings(
                settings.publicUrl(), settings.rtmpBaseUrl(), settings.fingerprint());
    }

    /** Empty if nothing runs. */
    public static Optional<RunningSettings> read(Home home) throws IOException {
        if (!Files.exists(home.runningSettings())) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(home.runningSettings())) {
            kept.load(reader);
        }
        return Optional.of(
                new RunningSettings(
                        kept.getProperty("console", ""),
                        kept.getProperty("rtmp", ""),
                        kept.getProperty("fingerprint", "")));
    }

    public boolean areOf(Settings settings) {
        return fingerprint.equals(settings.fingerprint());
    }

    void write(Home home) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("console", console);
        kept.setProperty("rtmp", rtmp);
        kept.setProperty("fingerprint", fingerprint);
        try (var writer = Files.newBufferedWriter(home.runningSettings())) {
            kept.store(writer, null);
        }
    }
}
