package org.camerata.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that must be read again, such as stream keys, so that a copy of the database does
 * not tell them: AES-256-GCM, as nonce, cipher text and tag in one. Each purpose has a key of its
 * own, so that what is sealed for one cannot be passed off as another's.
 */
public final class SealedText {

    /** What sealing adds to the bytes of a text in UTF-8: a column must be that much wider. */
    public static final int OVERHEAD_BYTES = 28;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final String purpose;
    private final SecretKeySpec key;

    /**
     * @param secret 32 bytes of chance, kept outside the database
     * @param purpose what is sealed, in words with hyphens such as {@code stream-key}; another
     *     purpose is another key
     */
    public SealedText(byte[] secret, String purpose) {
        this.purpose = purpose;
        this.key = new SecretKeySpec(Digests.hmacSha256(secret, purpose + "-cipher"), "AES");
    }

    /** Never gives the same bytes twice. */
    public byte[] seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return stored;
    }

    /**
     * @throws IllegalStateException if it was changed, or sealed with another secret or for another
     *     purpose
     */
    public String open(byte[] stored) {
        if (stored.length < OVERHEAD_BYTES) {
            throw new IllegalStateException(refusal());
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            // Most likely the secret is not the one that it was sealed with.
            throw new IllegalStateException(refusal(), e);
        }
    }

    private String refusal() {
        return "A " + purpose.replace('-', ' ') + " cannot be read with this secret";
    }
}
