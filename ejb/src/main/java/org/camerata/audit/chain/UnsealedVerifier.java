package org.camerata.audit.chain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Finding.What;

/**
 * Looks at entries without a seal: only the newest may be so, for a moment (A3.3). Stops at the
 * first that should not be there.
 */
final class UnsealedVerifier {

    /** A transaction may be open that long, and its entry appears below others that are sealed. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int PART_MAX = 1_000; // entries in memory, each 50 KiB at most

    private final AuditRecords records;
    private final EntryMac mac;
    private long waiting;

    UnsealedVerifier(AuditRecords records, EntryMac mac) {
        this.records = records;
        this.mac = mac;
    }

    /**
     * @param newestSealedId an entry above it was only never reached by a sealer
     * @param newestSealedAt when the last was sealed; the server may be down since
     */
    Optional<Finding> run(long newestSealedId, Instant newestSealedAt) throws IOException {
        Instant oldest = newestSealedAt.minus(GRACE);
        long after = Long.MIN_VALUE;
        List<StoredEntry> part;
        do {
            part = records.unsealed(after, PART_MAX);
            for (StoredEntry entry : part) {
                after = entry.id();
                if (!mac.of(entry.content()).equals(entry.mac())) {
                    return Optional.of(
                            Finding.of(What.INSERTED, entry, "was inserted by somebody else"));
                }
                boolean late = !entry.content().at().isBefore(oldest);
                if (entry.id() <= newestSealedId && !late) {
                    return Optional.of(
                            Finding.of(
                                    What.INSERTED,
                                    entry,
                                    "has no seal, although later ones have: it was inserted, or its"
                                            + " seal removed"));
                }
                waiting++;
            }
        } while (part.size() == PART_MAX);
        return Optional.empty();
    }

    long waiting() {
        return waiting;
    }
}
