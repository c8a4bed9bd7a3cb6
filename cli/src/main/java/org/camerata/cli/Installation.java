package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Account;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Refusal;

/**
 * Puts what the build made to where the node's user can read it, and the home to where that user
 * can write. Small things are copied, so that a new build does not change what runs; the server is
 * large and used where it is, if the user can read it there.
 */
final class Installation {

    private static final Path VAR = Path.of("/var/lib/camerata");
    private static final Duration COPY_MAX = Duration.ofMinutes(5);
    private static final String SERVER_JAR = "bin/tools/ws-server.jar";
    private static final String SERVER_VERSION = "lib/versions/openliberty.properties";

    private final Checkout checkout;
    private final Account account;

    Installation(Checkout checkout, Account account) {
        this.checkout = checkout;
        this.account = account;
    }

    /** The settings with the home that the default one, if it is a link, leads to. */
    static Settings resolved(Settings settings) {
        try {
            return Files.isSymbolicLink(settings.home())
                    ? settings.withHome(settings.home().toRealPath())
                    : settings;
        } catch (IOException e) {
            throw new Refusal(settings.home() + " leads nowhere: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Makes the home, or finds it, and gives it to the node's user.
     *
     * @return the settings with the place where it really is
     */
    Settings placeHome(Settings settings) throws IOException {
        Settings placed = resolved(settings);
        Path parent = existingParent(placed.home());
        if (!placed.home().equals(settings.home()) || account.canRead(parent)) {
            giveHome(placed.home());
            return placed;
        }
        if (settings.homeChosen() || Files.exists(placed.home())) {
            throw new Refusal(
                    "User "
                            + account.name()
                            + " cannot enter "
                            + parent
                            + "; choose another CAMERATA_HOME.");
        }
        Path elsewhere =
                VAR.resolve(checkout.root().getFileName() + "-" + new Home(placed.home()).hash());
        makeDirectory(elsewhere);
        Files.createSymbolicLink(placed.home(), elsewhere);
        giveHome(elsewhere);
        return placed.withHome(elsewhere);
    }

    private static Path existingParent(Path home) {
        Path parent = home.getParent();
        while (!Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent;
    }

    private void giveHome(Path home) throws IOException {
        boolean isNew = !Files.exists(home);
        if (isNew) {
            makeDirectory(home);
        }
        if (account.changed() && !owner(home).equals(account.name())) {
            run(
                    List.of(
                            "chown",
                            "-R",
                            "--no-dereference",
                            account.name() + ":" + account.name(),
                            home.toString()));
        }
        if (!account.canRead(home) || !account.canWrite(home)) {
            throw new Refusal("User " + account.name() + " cannot write to " + home + ".");
        }
    }

    private static void makeDirectory(Path home) throws IOException {
        try {
            Files.createDirectories(home.getParent());
            Home.makePrivate(home);
        } catch (IOException e) {
            throw new Refusal(home + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private static String owner(Path home) throws IOException {
        return Files.getOwner(home, LinkOption.NOFOLLOW_LINKS).getName();
    }

    /**
     * Copies what a start needs; call it only when nothing runs from the copies.
     *
     * @param ownModule whether nginx is to load our own build of its RTMP module
     */
    Checkout copyInto(Home home, boolean ownModule) throws IOException {
        checkout.requireBuilt();
        Checkout copy = new Checkout(home.runtime());
        placeServer(copy);
        run(List.of("rm", "-rf", copy.rtmpModule().toString()));
        if (ownModule) {
            copy(checkout.rtmpModule(), copy.rtmpModule());
        }
        for (Path path : checkout.copied()) {
            Path target = copy.root().resolve(checkout.root().relativize(path).toString());
            run(List.of("rm", "-rf", target.toString()));
            copy(path, target);
        }
        return copy;
    }

    private void placeServer(Checkout copy) throws IOException {
        Path here = copy.server();
        Path built = checkout.server();
        Files.createDirectories(here.getParent());
        if (canRunFrom(built)) {
            if (!Files.isSymbolicLink(here) || !Files.readSymbolicLink(here).equals(built)) {
                run(List.of("rm", "-rf", here.toString()));
                Files.createSymbolicLink(here, built);
            }
        } else if (Files.isSymbolicLink(here)
                || !Files.exists(here.resolve(SERVER_VERSION))
                || Files.mismatch(here.resolve(SERVER_VERSION), built.resolve(SERVER_VERSION))
                        >= 0) {
            run(List.of("rm", "-rf", here.toString()));
            copy(built, here);
        }
    }

    /**
     * The server comes with files that only its group may read; as their owner we can change that.
     */
    private boolean canRunFrom(Path built) throws IOException {
        Path jar = built.resolve(SERVER_JAR);
        if (!account.canRead(jar) && owner(jar).equals(System.getProperty("user.name"))) {
            run(List.of("chmod", "-R", "a+rX", built.toString()));
        }
        if (!account.canRead(jar) && !Files.isReadable(jar)) {
            throw new Refusal(jar + " cannot be read; make a checkout of your own.");
        }
        return account.canRead(jar);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        run(List.of("cp", "-r", "--preserve=timestamps", from.toString(), to.toString()));
        run(List.of("chmod", "-R", "a+rX", to.toString()));
    }

    private static void run(List<String> words) {
        Command.Outcome outcome = new Command(words).run(COPY_MAX);
        if (!outcome.ok()) {
            throw new Refusal(outcome.output().lines().findFirst().orElse(words.get(0)) + ".");
        }
    }
}
