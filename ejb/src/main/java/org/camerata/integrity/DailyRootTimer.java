package org.camerata.integrity;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Says when {@link RootCommits} looks for days to sign. Not persistent: if two nodes sign the same
 * day, the key of the table lets one of them win.
 */
@Singleton
public class DailyRootTimer {

    /** Days that are signed in a row, as after a long rest; the others a minute later. */
    private static final int DAYS_MAX = 60;

    private static final System.Logger LOG = System.getLogger(DailyRootTimer.class.getName());

    @Inject RootCommits roots;

    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            for (int i = 0; i < DAYS_MAX && roots.signNext(); i++) {
                // signed one
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The chains of footage are signed later", e);
        }
    }
}
