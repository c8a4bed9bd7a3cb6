package org.camerata.export;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;

/** Removes files of exports whose time is over (X5), and forgets those that are long over. */
@Singleton
public class ExportSweepTimer {

    private static final System.Logger LOG = System.getLogger(ExportSweepTimer.class.getName());

    @Inject ExportCommits commits;
    @Inject ExportFolder folder;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            commits.expired().forEach(this::expire);
            commits.forget();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Old exports are removed later", e);
        }
    }

    private void expire(long id) {
        try {
            folder.remove(id);
            commits.expire(id);
        } catch (IOException e) {
            LOG.log(WARNING, "The file of export {0} is removed later", Long.toString(id), e);
        }
    }
}
