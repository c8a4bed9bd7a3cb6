package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.camerata.node.NodeSettings;

/** Makes the first user of a fresh installation, because somebody must be able to log in. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class FirstAdminStartup {

    static final String USERNAME = "admin";

    private static final System.Logger LOG = System.getLogger(FirstAdminStartup.class.getName());

    @PersistenceContext EntityManager entities;
    @Inject NodeSettings settings;
    @Inject Clock clock;

    @PostConstruct
    void createWhereNobodyIs() {
        long users = entities.createNamedQuery("UserAccount.count", Long.class).getSingleResult();
        if (users == 0) {
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
        entities.persist(
                new UserAccount(
                        USERNAME,
                        "Administrator",
                        Passwords.hash(password),
                        Role.ADMIN,
                        clock.instant()));
        LOG.log(System.Logger.Level.INFO, "Created the first user, {0}", USERNAME);
    }
}
