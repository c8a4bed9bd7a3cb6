package org.camerata.quality;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says when {@link QualitySampling} looks. Not persistent: each node looks at its own streams. */
@Singleton
public class QualityTimer {

    @Inject QualitySampling sampling;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sample() {
        sampling.sample();
    }
}
