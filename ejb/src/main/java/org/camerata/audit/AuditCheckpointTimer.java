package org.camerata.audit;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;

/** Says when {@link Checkpoints} looks whether one is due. Not persistent: each node has a copy. */
@Singleton
public class AuditCheckpointTimer {

    private static final System.Logger LOG = System.getLogger(AuditCheckpointTimer.class.getName());

    @Inject Checkpoints checkpoints;

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            checkpoints.run();
        } catch (IOException | RuntimeException e) {
            LOG.log(WARNING, "The audit log is signed later", e);
        }
    }
}
