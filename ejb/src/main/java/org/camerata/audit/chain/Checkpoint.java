package org.camerata.audit.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the chain was at a time, signed (A3.4).
 *
 * @param number 1, 2, 3 …
 * @param at to the millisecond
 * @param sealSeq of the last seal, which is also how many entries are sealed; 0 for none
 * @param sealHash 64 hex digits
 * @param keyId 16 hex digits, of the key that signed it
 * @param signature 128 hex digits
 */
public record Checkpoint(
        long number, Instant at, long sealSeq, String sealHash, String keyId, String signature) {

    private static final String VERSION = "camerata-audit-checkpoint:1";

    /** Stands for the signature of the checkpoint before the first. */
    public static final String NO_SIGNATURE = "";

    /** Exactly what {@link #line} writes. */
    private static final Pattern LINE =
            Pattern.compile(
                    "\\{\"number\":(\\d{1,18}),\"atMillis\":(\\d{1,15}),\"sealSeq\":(\\d{1,18}),"
                            + "\"sealHash\":\"([0-9a-f]{64})\",\"keyId\":\"([0-9a-f]{16})\","
                            + "\"signature\":\"([0-9a-f]{128})\"\\}");

    /**
     * What is signed: numbers and hex digits, each on a line of its own.
     *
     * @param previousSignature of the checkpoint before; {@link #NO_SIGNATURE} for the first
     */
    byte[] signedText(String previousSignature) {
        return String.join(
                        "\n",
                        VERSION,
                        Long.toString(number),
                        Long.toString(at.toEpochMilli()),
                        Long.toString(sealSeq),
                        sealHash,
                        keyId,
                        previousSignature)
                .getBytes(US_ASCII);
    }

    /** One line of JSON, without its end, for the node's own file. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "{\"number\":%d,\"atMillis\":%d,\"sealSeq\":%d,\"sealHash\":\"%s\","
                        + "\"keyId\":\"%s\",\"signature\":\"%s\"}",
                number,
                at.toEpochMilli(),
                sealSeq,
                sealHash,
                keyId,
                signature);
    }

    /** Empty if it is not such a line. */
    public static Optional<Checkpoint> ofLine(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(
                        new Checkpoint(
                                Long.parseLong(parts.group(1)),
                                Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
                                Long.parseLong(parts.group(3)),
                                parts.group(4),
                                parts.group(5),
                                parts.group(6)))
                : Optional.empty();
    }
}
