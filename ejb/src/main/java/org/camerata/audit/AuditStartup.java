package org.camerata.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Writes down that Camerata was started: what is missing from the log may be explained by it. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class AuditStartup {

    @Inject AuditTrail trail;

    @PostConstruct
    void record() {
        trail.recordLater(AuditEvent.done(AuditAction.SYSTEM_STARTED));
    }
}
