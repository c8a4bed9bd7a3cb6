package org.camerata.integrity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How the proof of footage is doing.
 *
 * @param chains cameras with footage
 * @param links of all chains, also those whose segments were deleted
 * @param lastRootDay the last day that was signed; null before the first
 * @param lastRootAt when it was signed
 * @param mismatches segments whose file is not what was recorded
 * @param due segments that are to be read again now
 * @param rateBytes a second that may be read again
 * @param readDirectBytes read past the page cache since the start
 * @param readBufferedBytes read through it
 * @param scrubDays within so many days everything is read once; 0 for only what is asked for
 */
public record IntegrityStatus(
        long chains,
        long links,
        LocalDate lastRootDay,
        Instant lastRootAt,
        long mismatches,
        long due,
        long rateBytes,
        long readDirectBytes,
        long readBufferedBytes,
        int scrubDays) {}
