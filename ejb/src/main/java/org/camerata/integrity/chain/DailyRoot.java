package org.camerata.integrity.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.camerata.audit.chain.SigningKeys;

/**
 * Where all chains ended on a day, signed and bound to the day before (H4).
 *
 * @param day in UTC
 * @param signedAt to the millisecond
 * @param heads a line for each camera that had a link by the end of the day, in the order of their
 *     ids
 * @param previousHash of the root of the day before; {@link Sha256#NONE} for the first
 * @param hash of this one, 64 hex digits
 * @param keyId 16 hex digits, of the key that signed it
 * @param signature Ed25519 over {@link #text}, 128 hex digits
 */
public record DailyRoot(
        LocalDate day,
        Instant signedAt,
        int cameras,
        long links,
        String heads,
        String previousHash,
        String hash,
        String keyId,
        String signature) {

    private static final String VERSION = "camerata-footage-root:1";

    /**
     * States and signs where the chains end.
     *
     * @param previousHash of the root of the day before; {@link Sha256#NONE} for the first
     */
    public static DailyRoot sign(
            LocalDate day,
            Instant signedAt,
            List<ChainHead> ends,
            String previousHash,
            SigningKeys keys) {
        DailyRoot open =
                new DailyRoot(
                        day,
                        Instant.ofEpochMilli(signedAt.toEpochMilli()),
                        ends.size(),
                        ends.stream().mapToLong(ChainHead::links).sum(),
                        lines(ends),
                        previousHash,
                        "",
                        keys.keyId(),
                        "");
        return new DailyRoot(
                open.day,
                open.signedAt,
                open.cameras,
                open.links,
                open.heads,
                previousHash,
                Sha256.of(open.text()),
                open.keyId,
                keys.sign(open.text().getBytes(US_ASCII)));
    }

    /** What is hashed and signed, each on a line of its own, no end after the last. */
    public String text() {
        return String.join(
                "\n",
                VERSION,
                day.toString(),
                Long.toString(signedAt.toEpochMilli()),
                Integer.toString(cameras),
                Long.toString(links),
                headsHash(),
                previousHash,
                keyId);
    }

    /** SHA-256 over the lines of {@link #heads}. */
    public String headsHash() {
        return Sha256.of(heads);
    }

    public List<ChainHead> ends() {
        return heads.lines().map(ChainHead::ofLine).toList();
    }

    /** Whether the hash is that of what it says, and one of these keys signed it. */
    public boolean isSound(SigningKeys keys) {
        return Sha256.of(text()).equals(hash)
                && keys.verify(keyId, text().getBytes(US_ASCII), signature);
    }

    private static String lines(List<ChainHead> ends) {
        return ends.stream()
                .sorted(Comparator.comparingLong(ChainHead::cameraId))
                .map(end -> end.line() + "\n")
                .collect(Collectors.joining());
    }
}
