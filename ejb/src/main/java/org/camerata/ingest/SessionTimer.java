package org.camerata.ingest;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when {@link SessionReconciler} looks. Not persistent: each node watches its own nginx. */
@Singleton
public class SessionTimer {

    @Inject SessionReconciler reconciler;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        reconciler.sweep();
    }
}
