package org.camerata.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;

/** What a source segment was when it was finished, bound to the one before it. */
record Link(
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

    static Link of(long cameraId, Fields fields) throws Unreadable {
        return new Link(
                cameraId,
                fields.number("sequence"),
                fields.number("recordingId"),
                fields.sha256("sha256"),
                fields.time("startedAt"),
                fields.time("endedAt"),
                fields.number("sizeBytes"),
                fields.sha256("previousHash"),
                fields.sha256("hash"));
    }

    /** Whether its hash is that of what it says. */
    boolean isSound() {
        String text =
                String.join(
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
        return Sha256.hex(text.getBytes(US_ASCII)).equals(hash);
    }

    String called() {
        return "link " + sequence + " of camera " + cameraId;
    }
}
