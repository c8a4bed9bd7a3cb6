package org.camerata.export;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when exports are made. Not persistent: each node makes those of its own footage. */
@Singleton
public class ExportTimer {

    private static final System.Logger LOG = System.getLogger(ExportTimer.class.getName());

    @Inject ExportCommits commits;
    @Inject ExportRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            commits.recover();
            runner.run();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Exports wait", e);
        }
    }
}
