package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditTrail;
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
    @Inject AuditTrail trail;
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
        Instant now = clock.instant();
        UserAccount admin = new UserAccount(USERNAME, "Administrator", Role.ADMIN, now);
        admin.givePassword(Passwords.hash(password), false, now);
        users.add(admin);
        trail.record(Users.event(AuditAction.USER_CREATED, admin).to(Map.of("role", Role.ADMIN)));
        LOG.log(System.Logger.Level.INFO, "Created the first user, {0}", USERNAME);
    }
}
