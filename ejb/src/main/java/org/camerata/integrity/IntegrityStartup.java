package org.camerata.integrity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has the chains catch up once after each start, beside the work and not before it. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class IntegrityStartup {

    private static final Duration DELAY = Duration.ofSeconds(5);

    @Resource TimerService timers;
    @Inject ChainCatchUp catchUp;

    @PostConstruct
    void schedule() {
        timers.createSingleActionTimer(DELAY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        catchUp.run();
    }
}
