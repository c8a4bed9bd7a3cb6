package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.PrivateFile;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;

/**
 * The first administrator's password. Either the user gave one, or one is made up, kept until it
 * was shown once, and forgotten.
 */
final class FirstAdministrator {

    private final Settings settings;
    private final Secrets secrets;
    private final Path created;

    FirstAdministrator(Home home, Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.created = home.etc().resolve("administrator-created");
    }

    /** What Liberty is given at its start; empty once there is an administrator. */
    String password() throws IOException {
        PrivateFile file = secrets.adminPassword();
        if (settings.adminPassword().isPresent()) {
            return settings.adminPassword().get();
        }
        if (!file.exists() && !Files.exists(created)) {
            file.write(secrets.password() + "\n");
        }
        return file.exists() ? file.read() : "";
    }

    /** A new database knows nobody. */
    void forget() throws IOException {
        Files.deleteIfExists(created);
    }

    /** Liberty is up, so the administrator is there. */
    void isCreated() throws IOException {
        if (!Files.exists(created)) {
            Files.createFile(created);
        }
    }
}
