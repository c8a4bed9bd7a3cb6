package org.camerata.audit.chain;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Finding.What;

/**
 * Compares the checkpoints with the seals, and the node's own copy with both (A3.4): what was
 * stated once must still be so.
 */
final class CheckpointVerifier {

    private static final int PART_MAX = 1_000;

    private final AuditRecords records;
    private final SigningKeys keys;
    private final Deque<Checkpoint> copies;
    private long number;
    private long sealSeq;
    private String signature = Checkpoint.NO_SIGNATURE;

    /**
     * @param copies as the node's file has them, read before the records
     */
    CheckpointVerifier(AuditRecords records, SigningKeys keys, List<Checkpoint> copies) {
        this.records = records;
        this.keys = keys;
        this.copies = new ArrayDeque<>(copies);
    }

    /**
     * @param last the last seal of the chain
     */
    Optional<Finding> run(Seal last) throws IOException {
        boolean hasCopies = !copies.isEmpty();
        long after = Long.MIN_VALUE;
        List<Checkpoint> part;
        do {
            part = records.checkpoints(after, PART_MAX);
            for (Checkpoint checkpoint : part) {
                Optional<Finding> fault = check(checkpoint, last);
                if (fault.isPresent()) {
                    return fault;
                }
                number = checkpoint.number();
                after = number;
                sealSeq = checkpoint.sealSeq();
                signature = checkpoint.signature();
            }
        } while (part.size() == PART_MAX);
        if (number > 0 && !hasCopies) {
            return changed("The file of checkpoints is gone, although the database has " + number);
        }
        return copies.isEmpty() ? Optional.empty() : cutOff(copies.getLast(), last);
    }

    /** How many were right. */
    long count() {
        return number;
    }

    private Optional<Finding> check(Checkpoint checkpoint, Seal last) throws IOException {
        if (checkpoint.number() != number + 1) {
            return changed("Checkpoint " + (number + 1) + " was removed");
        }
        if (!keys.verify(checkpoint, signature) || checkpoint.sealSeq() < sealSeq) {
            return changed(name(checkpoint) + " was changed, or signed with another key");
        }
        if (checkpoint.sealSeq() > last.seq()) {
            return cutOff(checkpoint, last);
        }
        if (!hashAt(checkpoint.sealSeq()).equals(checkpoint.sealHash())) {
            return changed(
                    "The chain up to seal "
                            + checkpoint.sealSeq()
                            + " is not the one that "
                            + name(checkpoint)
                            + " states: entries before it were changed, with all their seals");
        }
        return checkCopy(checkpoint);
    }

    /** The file may end before the table does: it is written last. */
    private Optional<Finding> checkCopy(Checkpoint checkpoint) {
        Checkpoint copy = copies.poll();
        return copy == null || copy.equals(checkpoint)
                ? Optional.empty()
                : changed(name(checkpoint) + " is not the one in the node's file of checkpoints");
    }

    private String hashAt(long seq) throws IOException {
        return seq == 0 ? Seal.NONE.hash() : records.seal(seq).map(Seal::hash).orElse("");
    }

    private static Optional<Finding> cutOff(Checkpoint checkpoint, Seal last) {
        String sentence =
                checkpoint.sealSeq() > last.seq()
                        ? "The entries sealed as numbers %d to %d were removed from the end; %s states them"
                                .formatted(last.seq() + 1, checkpoint.sealSeq(), name(checkpoint))
                        : name(checkpoint) + " was removed from the database";
        return Optional.of(Finding.of(What.REMOVED, 0, sentence));
    }

    private static Optional<Finding> changed(String sentence) {
        return Optional.of(Finding.of(What.CHECKPOINT_CHANGED, 0, sentence));
    }

    private static String name(Checkpoint checkpoint) {
        return "checkpoint " + checkpoint.number() + " of " + checkpoint.at();
    }
}
