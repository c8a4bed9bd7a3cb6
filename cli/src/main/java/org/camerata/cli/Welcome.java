package org.camerata.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.PrivateFile;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.node.RunningSettings;

/** Where to go from here. */
final class Welcome {

    private final Console console;
    private final Settings settings;
    private final Home home;

    Welcome(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
        this.home = new Home(settings.home());
    }

    /** After a start. */
    void say(String times) throws IOException {
        console.say("");
        console.say(
                String.format(
                        Locale.ROOT,
                        "Camerata is up after %.1f s (%s).",
                        console.seconds(),
                        times));
        addresses(settings.publicUrl(), settings.rtmpBaseUrl());
        firstPassword();
    }

    /** When it was running before. */
    void again(Optional<RunningSettings> running) throws IOException {
        addresses(
                running.map(RunningSettings::console).orElse(settings.publicUrl()),
                running.map(RunningSettings::rtmp).orElse(settings.rtmpBaseUrl()));
        if (!running.map(each -> each.areOf(settings)).orElse(true)) {
            console.say("");
            console.say(
                    "It runs with other settings than those you gave; ./camerata down first to change them.");
        }
        firstPassword();
    }

    private void addresses(String publicUrl, String rtmp) {
        console.say("");
        line("Console", publicUrl + "/console/");
        line("API", publicUrl + "/api/v1/");
        line("API, to try", publicUrl + "/openapi/ui/");
        line("Cameras", rtmp + "/STREAMKEY");
        settings.rtmpsBaseUrl().ifPresent(url -> line("", url + "/STREAMKEY"));
        line("Logs", home.log() + " (or ./camerata logs)");
    }

    /** Shown once, then forgotten. */
    private void firstPassword() throws IOException {
        PrivateFile password = new Secrets(home.secrets()).adminPassword();
        if (password.exists()) {
            console.say("");
            line("Sign in as", "admin");
            line("Password", password.read());
            console.say("  This password is shown this once; keep it.");
            password.delete();
        }
    }

    private void line(String what, String where) {
        console.say(String.format(Locale.ROOT, "  %-12s %s", what, where));
    }
}
