package org.camerata.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when {@link LaterEntries} are written. Not persistent: each node writes its own. */
@Singleton
public class AuditWriteTimer {

    @Inject LaterEntries later;
    @Inject RefusalLimit refusals;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        refusals.sweep();
        later.write();
    }
}
