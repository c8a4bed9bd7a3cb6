package org.camerata.audit.chain;

import java.time.Instant;

/**
 * Something that is not as Camerata wrote it.
 *
 * @param entryId 0 where no single entry is meant
 * @param at of the entry; null where it is not known any more
 * @param action likewise
 * @param sentence for a person; names id, time and action as far as they are known
 */
public record Finding(What what, long entryId, Instant at, String action, String sentence) {

    /** What was done to it. */
    public enum What {
        CHANGED,
        REMOVED,
        INSERTED,
        SEAL_CHANGED,
        CHECKPOINT_CHANGED
    }

    static Finding of(What what, StoredEntry entry, String predicate) {
        return new Finding(
                what,
                entry.id(),
                entry.content().at(),
                entry.content().action(),
                name(entry) + " " + predicate + ".");
    }

    static Finding of(What what, long entryId, String sentence) {
        return new Finding(what, entryId, null, null, sentence + ".");
    }

    /** Quotes what the row says, which is not to be trusted where it was changed. */
    static String name(StoredEntry entry) {
        return "Entry %d of %s (%s)"
                .formatted(entry.id(), entry.content().at(), entry.content().action());
    }
}
