package org.camerata.camera;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.camerata.node.NodeSettings;
import org.camerata.shared.Digests;

/**
 * Keeps stream keys secret (K1): a key is found by keyed hash and stored encrypted, so that a copy
 * of the database lets nobody publish.
 */
@ApplicationScoped
class StreamKeys {

    private static final int KEY_BYTES = 24; // 192 bits of chance
    private static final int KEY_RADIX = 36; // a-z0-9: safe in a URL, easy to type on a camera
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();

    @Inject NodeSettings settings;

    private byte[] hashKey;
    private SecretKeySpec cipherKey;

    @PostConstruct
    void deriveKeys() {
        byte[] secret = settings.streamKeySecret();
        hashKey = Digests.hmacSha256(secret, "stream-key-hash");
        cipherKey = new SecretKeySpec(Digests.hmacSha256(secret, "stream-key-cipher"), "AES");
    }

    String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes).toString(KEY_RADIX);
    }

    StreamName newName() {
        return StreamName.random(random);
    }

    byte[] hash(String key) {
        return Digests.hmacSha256(hashKey, key);
    }

    byte[] encrypt(String key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, key.getBytes(US_ASCII));
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return stored;
    }

    String decrypt(byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), US_ASCII);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            // Most likely the secret is not the one that the key was encrypted with.
            throw new IllegalStateException("A stream key cannot be read with this secret", e);
        }
    }
}
