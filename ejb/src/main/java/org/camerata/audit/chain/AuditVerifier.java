package org.camerata.audit.chain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Finding.What;

/** Decides whether the log is what Camerata wrote, in memory that does not grow with it. */
public final class AuditVerifier {

    private final AuditRecords records;
    private final EntryMac mac;
    private final SigningKeys keys;

    /**
     * @param key 32 bytes, of the MACs
     */
    public AuditVerifier(AuditRecords records, byte[] key, SigningKeys keys) {
        this.records = records;
        this.mac = new EntryMac(key);
        this.keys = keys;
    }

    /**
     * @param file the node's own checkpoints, read before the records, because it is written after
     *     them
     * @throws IOException if the records cannot be read
     */
    public Verdict verify(CheckpointFile.Content file) throws IOException {
        ChainVerifier chain = new ChainVerifier(records, mac);
        UnsealedVerifier unsealed = new UnsealedVerifier(records, mac);
        CheckpointVerifier checkpoints = new CheckpointVerifier(records, keys, file.checkpoints());

        List<Finding> findings = new ArrayList<>();
        Optional<Finding> broken = chain.run();
        broken.ifPresent(findings::add);
        if (broken.isEmpty()) { // else they would only repeat it
            unsealed.run(chain.newestId(), chain.newestAt()).ifPresent(findings::add);
            checkpoints.run(chain.last()).ifPresent(findings::add);
        } else {
            unsealed.run(Long.MAX_VALUE, chain.newestAt()).ifPresent(findings::add);
        }
        findRepeated().ifPresent(findings::add);
        return new Verdict(
                first(findings),
                chain.last().seq(),
                unsealed.waiting(),
                checkpoints.count(),
                file.unreadable());
    }

    private Optional<Finding> findRepeated() throws IOException {
        Optional<Finding> copy =
                records.repeatedEntry()
                        .map(e -> Finding.of(What.INSERTED, e, "is a copy of another entry"));
        return copy.isPresent()
                ? copy
                : records.entrySealedTwice()
                        .map(e -> Finding.of(What.SEAL_CHANGED, e, "was sealed twice"));
    }

    /** By id; what is known of no single entry comes last. */
    private static Finding first(List<Finding> findings) {
        return findings.stream()
                .min(
                        Comparator.comparingLong(
                                one -> one.entryId() == 0 ? Long.MAX_VALUE : one.entryId()))
                .orElse(null);
    }
}
