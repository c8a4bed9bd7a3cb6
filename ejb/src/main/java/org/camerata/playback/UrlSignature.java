package org.camerata.playback;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.camerata.node.NodeSettings;
import org.camerata.shared.Digests;

/** Signs what stands in a path, so that nobody can change it. */
@ApplicationScoped
public class UrlSignature {

    @Inject NodeSettings settings;
    @Inject Clock clock;

    /**
     * @param text all that the path grants, and until when
     * @return 43 characters {@code [A-Za-z0-9_-]}
     */
    public String of(String text) {
        byte[] key = settings.urlSigningKey().getBytes(US_ASCII);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.hmacSha256(key, text));
    }

    /**
     * @throws SignatureRejected if it was signed otherwise, or its time is over
     */
    void demand(String text, String signature, Instant expiresAt) {
        byte[] expected = of(text).getBytes(US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(US_ASCII))) {
            throw new SignatureRejected("The signature does not match");
        }
        if (!clock.instant().isBefore(expiresAt)) {
            throw new SignatureRejected("The link has expired");
        }
    }
}
