package org.camerata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.InvalidSetting;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Packages;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.node.DemoRequest;
import org.camerata.cli.node.Progress;
import org.camerata.cli.node.RunningSettings;
import org.camerata.cli.node.Supervisor.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Start Camerata, or say where it runs. Installs and builds what is missing.")
final class UpVerb implements Callable<Integer> {

    static final int DEMO_CAMERAS = 4;
    static final int DEMO_CAMERAS_MAX = 16;

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "" + DEMO_CAMERAS,
            defaultValue = "0",
            paramLabel = "N",
            description = "add N cameras (1 to 16, 4 if left out) that publish test pictures")
    private int demo;

    @Override
    public Integer call() throws IOException {
        if (demo < 0 || demo > DEMO_CAMERAS_MAX) {
            throw new InvalidSetting("--demo takes 1 to " + DEMO_CAMERAS_MAX + " cameras.");
        }
        up(Camerata.settings(), new Console());
        return 0;
    }

    private void up(Settings settings, Console console) throws IOException {
        for (String name : settings.reserved()) {
            console.say("Note: " + name + " is set, but does nothing yet.");
        }
        Settings known = Installation.resolved(settings);
        Optional<ProcessStamp> running =
                new PidFile(new Home(known.home()).supervisorPid()).living();
        if (running.isPresent()) {
            join(known, running.get(), console);
            return;
        }
        new Packages(console::step).require(packages(settings, demo > 0));
        Start start = new Start(Checkout.current(), System.getenv(), console);
        String times = start.run(settings, new Mode(demo, false));
        new Welcome(console, start.placed()).say(times);
    }

    /**
     * There is a supervisor already: wait for it if it is still starting, and add what is asked
     * for.
     */
    private void join(Settings settings, ProcessStamp supervisor, Console console)
            throws IOException {
        Home home = new Home(settings.home());
        Progress progress = new Progress(home.progress());
        boolean isReady = progress.isReady();
        Launch launch = new Launch(settings, console);
        if (!isReady) {
            launch.follow(supervisor.pid());
        } else {
            console.say("Camerata is running already.");
        }
        if (demo > 0) {
            new Packages(console::step).require(packages(settings, true));
            int seen = progress.lines().size();
            DemoRequest.write(home.demoRequest(), demo);
            launch.awaitDemo(seen);
        }
        new Welcome(console, settings).again(RunningSettings.read(home));
    }

    static List<DebianPackage> packages(Settings settings, boolean demo) {
        List<DebianPackage> packages = new ArrayList<>();
        if (settings.database().isEmpty()) {
            packages.add(DebianPackage.DATABASE);
            packages.add(DebianPackage.DATABASE_CLIENT);
        }
        packages.add(DebianPackage.NGINX);
        packages.add(DebianPackage.RTMP_MODULE);
        if (settings.tls().isOn()) {
            packages.add(DebianPackage.STREAM_MODULE);
        }
        packages.add(DebianPackage.FFMPEG);
        if (demo) {
            packages.add(DebianPackage.FONTS);
        }
        return packages;
    }
}
