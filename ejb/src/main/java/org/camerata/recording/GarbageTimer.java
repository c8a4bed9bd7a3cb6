package org.camerata.recording;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Says when {@link Garbage} looks for what is left. Not persistent: each node looks after its own
 * files.
 */
@Singleton
public class GarbageTimer {

    @Inject Garbage garbage;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        garbage.sweep();
    }
}
