package org.camerata.cli.node;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A short-lived access token of this command itself, signed with the node's own key (RS256). */
final class AccessToken {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private AccessToken() {}

    static String signedBy(Path keystore, String password, Instant now) throws IOException {
        JsonObject header =
                Json.createObjectBuilder().add("alg", "RS256").add("typ", "JWT").build();
        JsonObject claims =
                Json.createObjectBuilder()
                        .add("iss", "urn:camerata")
                        .add("aud", "camerata-api")
                        .add("sub", "camerata-cli")
                        .add("upn", "camerata-cli")
                        .add("groups", Json.createArrayBuilder().add("ADMIN"))
                        .add("jti", UUID.randomUUID().toString())
                        .add("iat", now.getEpochSecond())
                        .add("exp", now.plus(VALID).getEpochSecond())
                        .build();
        String signed = base64(header.toString()) + "." + base64(claims.toString());
        return signed + "." + signature(keystore, password, signed);
    }

    private static String signature(Path keystore, String password, String signed)
            throws IOException {
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((PrivateKey) keys.getKey("jwt", password.toCharArray()));
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IOException("The key for tokens cannot be used: " + e.getMessage(), e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
