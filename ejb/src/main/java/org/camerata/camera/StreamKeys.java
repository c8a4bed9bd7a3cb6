package org.camerata.camera;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.camerata.node.NodeSettings;
import org.camerata.shared.Digests;
import org.camerata.shared.SealedText;

/**
 * Keeps stream keys secret (K1): a key is found by keyed hash and stored encrypted, so that a copy
 * of the database lets nobody publish.
 */
@ApplicationScoped
class StreamKeys {

    private static final int KEY_BYTES = 24; // 192 bits of chance
    private static final int KEY_RADIX = 36; // a-z0-9: safe in a URL, easy to type on a camera

    private final SecureRandom random = new SecureRandom();

    @Inject NodeSettings settings;

    private byte[] hashKey;
    private SealedText sealed;

    @PostConstruct
    void deriveKeys() {
        byte[] secret = settings.streamKeySecret();
        hashKey = Digests.hmacSha256(secret, "stream-key-hash");
        sealed = new SealedText(secret, "stream-key");
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
        return sealed.seal(key);
    }

    String decrypt(byte[] stored) {
        return sealed.open(stored);
    }
}
