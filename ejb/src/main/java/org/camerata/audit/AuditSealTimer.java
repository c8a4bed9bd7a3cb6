package org.camerata.audit;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when {@link Sealer} works. Not persistent: whichever node is first, seals. */
@Singleton
public class AuditSealTimer {

    private static final System.Logger LOG = System.getLogger(AuditSealTimer.class.getName());

    @Inject Sealer sealer;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        try {
            sealer.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) { // said once, not each second
                LOG.log(WARNING, "Audit entries are sealed later", e);
            }
            failing = true;
        }
    }
}
