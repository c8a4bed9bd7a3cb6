package org.camerata.audit.chain;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The three tables as a verifier reads them: as of one moment, each list in order and bounded.
 * Nothing may be taken for granted, not even what the schema's keys forbid: who owns the database
 * can drop them.
 */
public interface AuditRecords {

    /**
     * A seal and the entry that it is for.
     *
     * @param entry null if it is gone
     */
    record SealedEntry(Seal seal, StoredEntry entry) {}

    /** Seals after a number, in the order of their numbers. */
    List<SealedEntry> sealed(long afterSeq, int countMax) throws IOException;

    /** Entries after an id that have no seal, in the order of their ids. */
    List<StoredEntry> unsealed(long afterId, int countMax) throws IOException;

    /** Checkpoints after a number, in the order of their numbers. */
    List<Checkpoint> checkpoints(long afterNumber, int countMax) throws IOException;

    /** The seal of that number. */
    Optional<Seal> seal(long seq) throws IOException;

    /** The second of two entries with the same uid. */
    Optional<StoredEntry> repeatedEntry() throws IOException;

    /** An entry that has two seals, or an id that two entries have. */
    Optional<StoredEntry> entrySealedTwice() throws IOException;
}
