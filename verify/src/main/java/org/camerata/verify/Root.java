package org.camerata.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Where all chains of a node ended on a day, signed and bound to the day before. */
record Root(
        LocalDate day,
        Instant signedAt,
        long cameras,
        long links,
        List<Head> heads,
        String previousHash,
        String hash,
        String keyId,
        String signature) {

    private static final String VERSION = "camerata-footage-root:1";

    /** Where a camera's chain ended. */
    record Head(long cameraId, long links, String hash) {}

    static Root of(Fields fields) throws Unreadable {
        List<Head> heads = new ArrayList<>();
        for (Fields head : fields.list("heads")) {
            heads.add(new Head(head.number("cameraId"), head.number("links"), head.sha256("hash")));
        }
        return new Root(
                day(fields.text("day")),
                fields.time("signedAt"),
                fields.number("cameras"),
                fields.number("links"),
                heads,
                fields.sha256("previousHash"),
                fields.sha256("hash"),
                fields.text("keyId"),
                fields.text("signature"));
    }

    private static LocalDate day(String text) throws Unreadable {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("day is no day");
        }
    }

    private byte[] text() {
        StringBuilder lines = new StringBuilder();
        for (Head head : heads) {
            lines.append(head.cameraId())
                    .append(' ')
                    .append(head.links())
                    .append(' ')
                    .append(head.hash())
                    .append('\n');
        }
        return String.join(
                        "\n",
                        VERSION,
                        day.toString(),
                        Long.toString(signedAt.toEpochMilli()),
                        Long.toString(cameras),
                        Long.toString(links),
                        Sha256.hex(lines.toString().getBytes(US_ASCII)),
                        previousHash,
                        keyId)
                .getBytes(US_ASCII);
    }

    /** Whether its hash is that of what it says. */
    boolean isSound() {
        return Sha256.hex(text()).equals(hash);
    }

    boolean isSignedBy(PublicKeyFile key) {
        try {
            return key.verifies(text(), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException e) {
            return false; // no hex
        }
    }
}
