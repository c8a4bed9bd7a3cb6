package org.camerata.audit.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The Ed25519 keys of checkpoints, roots and exports: {@value #ALIAS} signs; whatever else the key
 * store has a certificate of, such as the key before, verifies.
 */
public final class SigningKeys {

    public static final String ALIAS = "camerata";

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_ID_BYTES = 8;

    private final PrivateKey privateKey;
    private final String keyId;
    private final Map<String, PublicKey> publicKeys;

    private SigningKeys(KeyStore store, char[] password)
            throws GeneralSecurityException, IOException {
        privateKey = (PrivateKey) store.getKey(ALIAS, password);
        if (privateKey == null) {
            throw new IOException("The key store has no key named " + ALIAS);
        }
        keyId = keyId(store.getCertificate(ALIAS).getPublicKey());
        publicKeys = new HashMap<>();
        for (String alias : Collections.list(store.aliases())) {
            PublicKey key = store.getCertificate(alias).getPublicKey();
            publicKeys.put(keyId(key), key);
        }
    }

    /**
     * @param keystore PKCS12
     * @throws IOException if it cannot be read, or has no such key
     */
    public static SigningKeys read(Path keystore, String password) throws IOException {
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new SigningKeys(store, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("The key store cannot be read: " + keystore, e);
        }
    }

    /**
     * @param previousSignature of the checkpoint before; {@link Checkpoint#NO_SIGNATURE} for the
     *     first
     */
    public Checkpoint sign(long number, Instant at, Seal last, String previousSignature) {
        Checkpoint unsigned = new Checkpoint(number, at, last.seq(), last.hash(), keyId, "");
        String signature = sign(unsigned.signedText(previousSignature));
        return new Checkpoint(number, at, last.seq(), last.hash(), keyId, signature);
    }

    /** Ed25519, 128 hex digits. */
    public String sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(text);
            return HexFormat.of().formatHex(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key is no use", e);
        }
    }

    /** Whether one of these keys signed exactly that. */
    public boolean verify(Checkpoint checkpoint, String previousSignature) {
        return verify(
                checkpoint.keyId(),
                checkpoint.signedText(previousSignature),
                checkpoint.signature());
    }

    /**
     * Whether one of these keys signed exactly that.
     *
     * @param signerId of the key
     * @param signature in hex
     */
    public boolean verify(String signerId, byte[] text, String signature) {
        PublicKey key = publicKeys.get(signerId);
        if (key == null) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not even the form of a signature
        }
    }

    /** Of the key that signs: the first 16 hex digits of its SHA-256. */
    public String keyId() {
        return keyId;
    }

    /** Of the key that signs. */
    public PublicKey publicKey() {
        return publicKeys.get(keyId);
    }

    private static String keyId(PublicKey key) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return HexFormat.of().formatHex(hash, 0, KEY_ID_BYTES);
    }
}
