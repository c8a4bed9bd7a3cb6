package org.camerata.integrity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.camerata.audit.chain.SigningKeys;
import org.camerata.node.NodeSettings;

/** The key pair of this node, which signs what is to be proved later. */
@ApplicationScoped
class NodeKeys {

    private static final int PEM_LINE_CHARS = 64;
    private static final String NEW_LINE = "\n";

    @Inject NodeSettings settings;

    private SigningKeys keys;

    synchronized SigningKeys get() {
        if (keys == null) {
            try {
                keys =
                        SigningKeys.read(
                                settings.signingKeystore(), settings.signingKeystorePassword());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    /** X.509's SubjectPublicKeyInfo, as {@code openssl pkey -pubin} reads it. */
    String publicKeyPem() {
        Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE_CHARS, NEW_LINE.getBytes(US_ASCII));
        return "-----BEGIN PUBLIC KEY-----\n"
                + lines.encodeToString(get().publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
