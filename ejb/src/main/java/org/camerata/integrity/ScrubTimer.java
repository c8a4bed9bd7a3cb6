package org.camerata.integrity;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when {@link Scrub} works. Not persistent: each node reads its own files. */
@Singleton
public class ScrubTimer {

    private static final System.Logger LOG = System.getLogger(ScrubTimer.class.getName());

    @Inject Scrub scrub;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            scrub.run();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Footage is read again later", e);
        }
    }
}
