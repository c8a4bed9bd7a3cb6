package org.camerata.audit;

import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** Tells that another node took the same number from all other faults. */
final class Conflicts {

    private static final int CAUSE_COUNT_MAX = 20;

    private Conflicts() {}

    static boolean isOne(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(CAUSE_COUNT_MAX)
                .anyMatch(ConstraintViolationException.class::isInstance);
    }
}
