package org.camerata.camera;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Deletes retired keys each hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetiredKeyTimer {

    private static final int BATCH_COUNT_MAX = 100;

    @Inject RetiredKeys keys;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void clean() {
        int batches = 0;
        while (keys.clean() == RetiredKeys.BATCH_SIZE && batches < BATCH_COUNT_MAX) {
            batches++;
        }
    }
}
