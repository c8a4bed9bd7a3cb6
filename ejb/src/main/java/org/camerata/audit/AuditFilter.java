package org.camerata.audit;

import java.time.Instant;

/**
 * Which entries; null where it does not matter.
 *
 * @param from with {@code to}, the range of time; the end is not part of it
 * @param actor the whole name, upper or lower case
 * @param targetId only together with {@code targetType}
 * @param text somewhere in the names of actor and target, or in the detail; without a {@code from},
 *     only of the last {@link EntryFinder#TEXT_LOOK_BACK}
 */
public record AuditFilter(
        Instant from,
        Instant to,
        String actor,
        AuditAction action,
        String targetType,
        String targetId,
        Outcome outcome,
        String address,
        String requestId,
        String text) {

    /** Longest text to look for, in characters. */
    public static final int TEXT_MAX_CHARS = 100;

    public static final AuditFilter ALL =
            new AuditFilter(null, null, null, null, null, null, null, null, null, null);

    /**
     * @throws InvalidAuditFilter if the text is too long, or an id comes without its type
     */
    public AuditFilter {
        if (text != null && text.length() > TEXT_MAX_CHARS) {
            throw new InvalidAuditFilter(
                    "q must not be longer than " + TEXT_MAX_CHARS + " characters");
        }
        if (targetId != null && targetType == null) {
            throw new InvalidAuditFilter("targetId needs targetType");
        }
    }
}
