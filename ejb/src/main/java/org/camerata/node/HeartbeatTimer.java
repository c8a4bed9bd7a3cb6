package org.camerata.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Says when {@link NodeOutages} tells that this node lives: every 15 s, so exactly is it known when
 * a server was killed, and once more when it stops in order.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class HeartbeatTimer {

    @Inject NodeOutages outages;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void start() {
        outages.start();
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void beat() {
        outages.beat();
    }

    @PreDestroy
    void stop() {
        outages.beat();
    }
}
