package org.camerata.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.camerata.cli.DatabaseCheck.Verdict;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.RtmpModuleChoice;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Account;
import org.camerata.cli.node.Node;
import org.camerata.cli.node.Supervisor.Mode;
import org.camerata.cli.rtmp.OwnModule;

/** A whole start where nothing runs yet: user, home, checks, copies, supervisor. */
final class Start {

    private final Checkout checkout;
    private final Map<String, String> environment;
    private final Console console;
    private Settings placed;

    /**
     * @param environment settings, for the supervisor to read again
     */
    Start(Checkout checkout, Map<String, String> environment, Console console) {
        this.checkout = checkout;
        this.environment = environment;
        this.console = console;
    }

    /**
     * Returns when everything is ready.
     *
     * @return where the time went
     */
    String run(Settings settings, Mode mode) throws IOException {
        Account account = Account.forServing();
        Installation installation = new Installation(checkout, account);
        placed = installation.placeHome(settings);
        Home home = new Home(placed.home());
        if (!Node.isAnythingAlive(home) && !mode.onlyDatabase()) {
            Preconditions.check(placed);
        }
        if (placed.tls().given().isPresent()) {
            Instant now = Instant.now();
            Instant end = TlsCheck.check(placed.tls().given().get(), account::canRead, now);
            TlsCheck.warning(end, now).ifPresent(warning -> console.say("Note: " + warning + "."));
        }
        if (placed.database().isPresent()) {
            Verdict verdict = DatabaseCheck.check(placed.database().get(), checkout.driver());
            console.step("your database is " + verdict.version());
            verdict.warning().ifPresent(warning -> console.say("Note: " + warning));
        }
        boolean ownModule = placed.rtmpModule() == RtmpModuleChoice.OWN && makeRtmpModule();
        return new Launch(placed, console)
                .begin(account, installation.copyInto(home, ownModule), mode, environment);
    }

    private boolean makeRtmpModule() throws IOException {
        OwnModule module = new OwnModule(checkout, console::step);
        if (module.make(NginxVerdict::ofModule)) {
            return true;
        }
        console.say(
                "Note: nginx's RTMP module could not be built ("
                        + module.failure().orElse("")
                        + "); Debian's is used, which has known faults. ./camerata doctor says more.");
        return false;
    }

    /** The settings with the place where the home really is. */
    Settings placed() {
        return placed;
    }
}
