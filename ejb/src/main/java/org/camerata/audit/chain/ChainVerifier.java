package org.camerata.audit.chain;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.AuditRecords.SealedEntry;
import org.camerata.audit.chain.Finding.What;

/**
 * Follows the seals from the first to the last: each is there, its entry is there, and both are
 * unchanged (A3.2, A3.3). Stops at the first that is not.
 */
final class ChainVerifier {

    private static final int PART_MAX = 1_000; // entries in memory, each 50 KiB at most

    private final AuditRecords records;
    private final EntryMac mac;
    private Seal last = Seal.NONE;
    private StoredEntry lastEntry;
    private long newestId;
    private Instant newestAt = Instant.EPOCH;

    ChainVerifier(AuditRecords records, EntryMac mac) {
        this.records = records;
        this.mac = mac;
    }

    Optional<Finding> run() throws IOException {
        long after = Long.MIN_VALUE; // a seal of number -1 must not go unseen
        List<SealedEntry> part;
        do {
            part = records.sealed(after, PART_MAX);
            for (SealedEntry sealed : part) {
                Optional<Finding> fault = check(sealed);
                if (fault.isPresent()) {
                    return fault;
                }
                last = sealed.seal();
                after = last.seq();
                lastEntry = sealed.entry();
                newestId = Math.max(newestId, lastEntry.id());
                newestAt = lastEntry.content().at();
            }
        } while (part.size() == PART_MAX);
        return Optional.empty();
    }

    /** The last that was right. */
    Seal last() {
        return last;
    }

    /** The highest id of an entry that was right. */
    long newestId() {
        return newestId;
    }

    /** The time of the entry that was sealed last. */
    Instant newestAt() {
        return newestAt;
    }

    private Optional<Finding> check(SealedEntry sealed) {
        Seal seal = sealed.seal();
        StoredEntry entry = sealed.entry();
        if (seal.seq() != last.seq() + 1) {
            return Optional.of(sealMissing());
        }
        if (entry == null) {
            return Optional.of(
                    Finding.of(
                            What.REMOVED,
                            seal.entryId(),
                            "Entry "
                                    + seal.entryId()
                                    + " was removed; it was sealed as number "
                                    + seal.seq()
                                    + where()));
        }
        if (!mac.of(entry.content()).equals(entry.mac())) {
            return Optional.of(Finding.of(What.CHANGED, entry, "was changed"));
        }
        if (!last.next(entry).equals(seal)) {
            return Optional.of(
                    Finding.of(
                            What.SEAL_CHANGED,
                            entry,
                            "is not the one that was sealed as number "
                                    + seal.seq()
                                    + ", or its seal was changed"));
        }
        return Optional.empty();
    }

    private Finding sealMissing() {
        return Finding.of(
                What.REMOVED,
                0,
                "The seal of number "
                        + (last.seq() + 1)
                        + " was removed, and with it what is known of its entry"
                        + where());
    }

    private String where() {
        return lastEntry == null
                ? ", before all others"
                : ", right after entry %d of %s (%s)"
                        .formatted(
                                lastEntry.id(),
                                lastEntry.content().at(),
                                lastEntry.content().action());
    }
}
