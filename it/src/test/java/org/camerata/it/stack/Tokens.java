package org.camerata.it.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens as an attacker would make them. */
public final class Tokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** The claims of a token, as JSON. */
    public static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    }

    /** Other claims under the signature of the genuine token. */
    public static String withClaims(String token, String claims) {
        String[] parts = token.split("\\.", -1);
        return parts[0] + "." + encode(claims) + "." + parts[2];
    }

    public static String unsigned(String claims) {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encode(claims) + ".";
    }

    /** Signed by HMAC with any bytes for a key: those of the public one, say. */
    public static String hmac(String claims, byte[] key) throws GeneralSecurityException {
        String content = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return content + "." + ENCODER.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    }

    /** Signed as Camerata itself would, under the header of a genuine token. */
    public static String rsa(String genuine, String claims, PrivateKey key)
            throws GeneralSecurityException {
        String content = genuine.substring(0, genuine.indexOf('.')) + "." + encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(UTF_8));
        return content + "." + ENCODER.encodeToString(signature.sign());
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(UTF_8));
    }
}
