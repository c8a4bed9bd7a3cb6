package org.camerata.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.camerata.shared.UtcColumn;

/** Forgets what was kept for long enough, some rows in each transaction (Q4). */
@Stateless
public class Pruning {

    /** Troubles that are over stay for so long. */
    static final Duration HISTORY_KEPT = Duration.ofDays(90);

    static final int BATCH_SIZE = 5000;

    /** Points are kept a little longer, so that what is asked for is whole. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    @PersistenceContext EntityManager entities;
    @Inject TroubleRows troubles;
    @Inject Clock clock;

    /**
     * @return whether there may be more
     */
    public boolean points(Resolution resolution) {
        String sql =
                "delete from %1$s where %2$s < ?1 order by %2$s limit %3$d"
                        .formatted(resolution.table(), resolution.timeColumn(), BATCH_SIZE);
        int deleted =
                entities.createNativeQuery(sql)
                        .setParameter(
                                1,
                                UtcColumn.of(
                                        clock.instant().minus(resolution.kept()).minus(MARGIN)))
                        .executeUpdate();
        return deleted == BATCH_SIZE;
    }

    /**
     * @return whether there may be more
     */
    public boolean troubles() {
        return troubles.forget(clock.instant().minus(HISTORY_KEPT)) == TroubleRows.SWEEP_COUNT_MAX;
    }
}
