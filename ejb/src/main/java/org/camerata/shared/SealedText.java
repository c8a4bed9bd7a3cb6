package org.camerata.shared;

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

    /** What sealing adds: a column must be that much wider than the secret. */
    public static final int OVERHEAD_BYTES = 28;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final String label;
    private final SecretKeySpec key;

    /**
     * @param secret 32 bytes of chance, kept outside the database
     * @param label what is sealed, such as {@code stream-key-cipher}: another label is another key
     */
    public SealedText(byte[] secret, String label) {
        this.label = label;
        this.key = new SecretKeySpec(Digests.hmacSha256(secret, label), "AES");
    }

    /** Never gives the same bytes twice. */
    public byte[] seal(byte[] bytes) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, bytes);
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return stored;
    }

    /**
     * @throws IllegalStateException if it was changed, or sealed with another secret or for another
     *     purpose
     */
    public byte[] open(byte[] stored) {
        if (stored.length < OVERHEAD_BYTES) {
            throw new IllegalStateException(refusal());
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return run(Cipher.DECRYPT_MODE, nonce, sealed);
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
        String what = label.replace("-cipher", "").replace('-', ' ');
        return "A " + what + " cannot be read with this secret";
    }
}
