package org.camerata.it.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds). */
public final class Totp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648
    private static final int BITS_PER_CHARACTER = 5;
    private static final long STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000; // 6 digits

    private final byte[] secret;

    /**
     * @param base32 the secret as it is shown
     */
    public Totp(String base32) {
        secret = decode(Leaks.watch(base32));
        Leaks.watch(new String(secret, ISO_8859_1));
    }

    /** Begins to enrol one. */
    public static Totp offeredTo(Person person) {
        Response offer = person.asks().post("/auth/second-factor");
        offer.then().statusCode(200);
        return new Totp(offer.path("secret"));
    }

    /** Enrols it; gives the recovery codes. */
    public List<String> confirm(Person person, int stepsAhead) {
        Response response =
                person.asks(Map.of("code", code(stepsAhead))).post("/auth/second-factor/confirm");
        response.then().statusCode(200);
        List<String> codes = response.path("recoveryCodes");
        codes.forEach(Leaks::watch);
        return codes;
    }

    /**
     * The code of this moment, or of one before or after; one step of drift is tolerated.
     *
     * @param stepsAhead −1, 0 or 1
     */
    public String code(int stepsAhead) {
        long step = Instant.now().getEpochSecond() / STEP_SECONDS + stepsAhead;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = buffer << BITS_PER_CHARACTER | ALPHABET.indexOf(base32.charAt(i));
            bits += BITS_PER_CHARACTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
