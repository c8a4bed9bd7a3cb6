package org.camerata.integrity.chain;

import java.time.Instant;

/**
 * What a segment was when it was finished, bound to the one before it (H1).
 *
 * @param sequence 1, 2, 3 … of the camera
 * @param sha256 of the stored file, 64 hex digits
 * @param startedAt to the millisecond
 * @param endedAt to the millisecond
 * @param previousHash of the link before; {@link Sha256#NONE} for the first
 * @param hash of this one, 64 hex digits
 */
public record FootageLink(
        long cameraId,
        long sequence,
        long recordingId,
        String sha256,
        Instant startedAt,
        Instant endedAt,
        long sizeBytes,
        String previousHash,
        String hash) {

    private static final String VERSION = "camerata-footage-link:1";

    /** The link that comes after the head of its camera's chain. */
    public static FootageLink after(
            ChainHead head,
            long recordingId,
            String sha256,
            Instant startedAt,
            Instant endedAt,
            long sizeBytes) {
        FootageLink open =
                new FootageLink(
                        head.cameraId(),
                        head.links() + 1,
                        recordingId,
                        sha256,
                        Instant.ofEpochMilli(startedAt.toEpochMilli()),
                        Instant.ofEpochMilli(endedAt.toEpochMilli()),
                        sizeBytes,
                        head.hash(),
                        "");
        return open.withHash(Sha256.of(open.text()));
    }

    private FootageLink withHash(String computed) {
        return new FootageLink(
                cameraId,
                sequence,
                recordingId,
                sha256,
                startedAt,
                endedAt,
                sizeBytes,
                previousHash,
                computed);
    }

    /** What is hashed: numbers and hex digits, each on a line of its own, no end after the last. */
    public String text() {
        return String.join(
                "\n",
                VERSION,
                Long.toString(cameraId),
                Long.toString(sequence),
                Long.toString(recordingId),
                sha256,
                Long.toString(startedAt.toEpochMilli()),
                Long.toString(endedAt.toEpochMilli()),
                Long.toString(sizeBytes),
                previousHash);
    }

    /** Whether the hash is that of what it says. */
    public boolean isSound() {
        return Sha256.of(text()).equals(hash);
    }

    /** Whether it continues a chain that ended there. */
    public boolean follows(ChainHead head) {
        return cameraId == head.cameraId()
                && sequence == head.links() + 1
                && previousHash.equals(head.hash());
    }

    /** The chain as it ends with this link. */
    public ChainHead head() {
        return new ChainHead(cameraId, sequence, hash);
    }
}
