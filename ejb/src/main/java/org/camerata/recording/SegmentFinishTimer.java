package org.camerata.recording;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when {@link SegmentFinisher} works. Not persistent: each node looks after its own files. */
@Singleton
public class SegmentFinishTimer {

    @Inject SegmentFinisher finisher;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void run() {
        finisher.run();
    }
}
