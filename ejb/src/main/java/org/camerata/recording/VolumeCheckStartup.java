package org.camerata.recording;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

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
import java.io.IOException;
import java.time.Duration;

/** Has the volume checked once after each start, beside the work and not before it. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class VolumeCheckStartup {

    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final System.Logger LOG = System.getLogger(VolumeCheckStartup.class.getName());

    @Resource TimerService timers;
    @Inject VolumeCheck check;

    @PostConstruct
    void schedule() {
        timers.createSingleActionTimer(DELAY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            check.run();
            LOG.log(INFO, "The hot volume and the database agree");
        } catch (IOException e) {
            LOG.log(ERROR, "The hot volume could not be checked", e);
        }
    }
}
