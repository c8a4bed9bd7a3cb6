package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import org.camerata.node.NodeSettings;

/** Makes the first user of a fresh installation, because somebody must be able to log in. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class FirstAdminStartup {

    static final String USERNAME = "admin";

    private static final System.Logger LOG = System.getLogger(FirstAdminStartup.class.getName());

    @Inject UserAccounts users;
    @Inject NodeSettings settings;
    @Inject Clock clock;

    @PostConstruct
    void createWhereNobodyIs() {
        if (users.count() == 0) {
            settings.adminPassword()
                    .ifPresentOrElse(
                            this::create,
                            () ->
                                    LOG.log(
                                            System.Logger.Level.WARNING,
                                            "There is no user, and CAMERATA_ADMIN_PASSWORD is not set"));
        }
    }

    private void create(String password) {
        users.add(
                new UserAccount(
                        USERNAME,
                        "Administrator",
                        Passwords.hash(password),
                        Role.ADMIN,
                        clock.instant()));
        LOG.log(System.Logger.Level.INFO, "Created the first user, {0}", USERNAME);
    }
}
