package org.camerata.quality;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;

/** Says when {@link RollUp} and {@link Pruning} run. What is missed is made up by the next run. */
@Singleton
public class QualityKeepTimer {

    /** Of one table, in one run: more than a run's time adds, even for thousands of streams. */
    private static final int BATCHES_PER_RUN_MAX = 20;

    @Inject RollUp rollUp;
    @Inject Pruning pruning;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void minutes() {
        rollUp.minutes();
        prune(Resolution.RAW);
    }

    @Schedule(hour = "*", minute = "1/10", second = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void hours() {
        rollUp.hours();
        prune(Resolution.MINUTE);
        prune(Resolution.HOUR);
        repeat(pruning::troubles);
    }

    private void prune(Resolution resolution) {
        repeat(() -> pruning.points(resolution));
    }

    private static void repeat(BooleanSupplier batch) {
        int batches = 0;
        while (batches < BATCHES_PER_RUN_MAX && batch.getAsBoolean()) {
            batches++;
        }
    }
}
