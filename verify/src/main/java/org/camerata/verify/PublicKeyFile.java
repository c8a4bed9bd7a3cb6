package org.camerata.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Ed25519 key in PEM, as a node hands it out. */
final class PublicKeyFile {

    static final int BYTES_MAX = 10_000; // one has 113

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_CHARS = 16;
    private static final Pattern PEM =
            Pattern.compile(
                    "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    private final PublicKey key;

    private PublicKeyFile(PublicKey key) {
        this.key = key;
    }

    /**
     * @throws Unreadable if it is no such key
     */
    static PublicKeyFile of(byte[] pem) throws Unreadable {
        Matcher parts = PEM.matcher(new String(pem, US_ASCII));
        if (!parts.matches()) {
            throw new Unreadable("no public key in PEM");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(parts.group(1));
            return new PublicKeyFile(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unreadable("no Ed25519 key: " + e.getMessage());
        }
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not even the form of a signature
        }
    }

    /** SHA-256 of the encoded key. */
    String fingerprint() {
        return Sha256.hex(key.getEncoded());
    }

    /** As roots name it. */
    String id() {
        return fingerprint().substring(0, ID_CHARS);
    }
}
