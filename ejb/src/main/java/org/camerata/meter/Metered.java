package org.camerata.meter;

/**
 * Counts something that operators want to know. An application-scoped bean that implements this is
 * found by itself.
 *
 * <p>Not for EJBs, which would lose their no-interface view by it.
 */
public interface Metered {

    /** Called once, before the first figures are read. */
    void describe(Meters meters);
}
