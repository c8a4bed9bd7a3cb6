package org.camerata.audit.chain;

/**
 * What a verification found.
 *
 * @param first the first entry that was changed, removed or inserted; null if all is well
 * @param sealed entries whose MAC and seal are right
 * @param waiting entries whose MAC is right, and which are too new to be sealed
 * @param checkpoints that are right
 * @param unreadableLines of the checkpoint file, as a crash leaves one
 */
public record Verdict(
        Finding first, long sealed, long waiting, long checkpoints, int unreadableLines) {

    public boolean isIntact() {
        return first == null;
    }
}
