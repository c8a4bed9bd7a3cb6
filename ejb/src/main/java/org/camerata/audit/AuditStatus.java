package org.camerata.audit;

import java.time.Instant;

/**
 * How the chain is doing.
 *
 * @param entries in all
 * @param sealed of them
 * @param waiting of them for their seal; more than a few for more than a second are wrong
 * @param checkpointNumber of the last; null before the first
 * @param checkpointAt likewise
 */
public record AuditStatus(
        long entries, long sealed, long waiting, Long checkpointNumber, Instant checkpointAt) {}
