package org.camerata.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The MAC of an entry (A3.2): HMAC-SHA256 over an encoding in which no two entries look alike.
 *
 * <p>Encoding, version 1: {@value #VERSION} and a line feed; then each field in the order of {@link
 * EntryContent}: a byte 0 for null, or a byte 1, the length in four bytes, and the text in UTF-8.
 * Times are milliseconds since 1970 and ids are decimal. The row's id is left out: the database
 * gives it after the MAC is made; the seal binds the two.
 */
public final class EntryMac {

    private static final String VERSION = "camerata-audit-entry:1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NULL = 0;
    private static final int TEXT = 1;

    private final SecretKeySpec key;

    /**
     * @param key 32 bytes
     */
    public EntryMac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** 64 hex digits. */
    public String of(EntryContent entry) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(encode(entry)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java runtime must offer it
        }
    }

    static byte[] encode(EntryContent entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.write((VERSION + "\n").getBytes(UTF_8));
            for (String field : fields(entry)) {
                write(out, field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String field) throws IOException {
        if (field == null) {
            out.writeByte(NULL);
            return;
        }
        byte[] text = field.getBytes(UTF_8);
        out.writeByte(TEXT);
        out.writeInt(text.length);
        out.write(text);
    }

    private static String[] fields(EntryContent entry) {
        return new String[] {
            entry.uid(),
            Long.toString(entry.at().toEpochMilli()),
            entry.action(),
            entry.outcome(),
            entry.actorKind(),
            entry.actorId() == null ? null : entry.actorId().toString(),
            entry.actorName(),
            entry.address(),
            entry.requestId(),
            entry.targetType(),
            entry.targetId(),
            entry.targetName(),
            entry.before(),
            entry.after(),
            entry.detail()
        };
    }
}
