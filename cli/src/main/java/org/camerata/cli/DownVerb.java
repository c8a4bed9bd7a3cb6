package org.camerata.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.node.Node;
import org.camerata.cli.node.Part;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop Camerata. Everything recorded stays.")
final class DownVerb implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        down(Installation.resolved(Camerata.settings()), new Console());
        return 0;
    }

    static void down(Settings settings, Console console) throws IOException {
        Home home = new Home(settings.home());
        Optional<ProcessStamp> supervisor = new PidFile(home.supervisorPid()).living();
        if (supervisor.isEmpty() && !Node.isAnythingAlive(home)) {
            console.say("Camerata is not running.");
            return;
        }
        console.step("stopping");
        supervisor.ifPresent(process -> Launch.stop(process.pid()));
        if (Node.isAnythingAlive(home)) {
            for (Part part : Node.of(settings, new Checkout(home.runtime()), false).stopOrder()) {
                part.stop();
            }
            Home.remove(home.memory());
        }
        console.say(
                String.format(Locale.ROOT, "Camerata is down after %.1f s.", console.seconds()));
    }
}
