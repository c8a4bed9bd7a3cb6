package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this node was told about the audit log at its start. */
@ApplicationScoped
class AuditSettings {

    private static final int KEY_BYTES = 32;

    @Inject
    @ConfigProperty(name = "camerata.audit.key")
    String key;

    @Inject
    @ConfigProperty(name = "camerata.signing.keystore")
    String signingKeystore;

    @Inject
    @ConfigProperty(name = "camerata.signing.keystore.password")
    String signingKeystorePassword;

    @Inject
    @ConfigProperty(name = "camerata.audit.checkpoints")
    String checkpoints;

    /** Keys the MAC of each entry (A3.2). */
    byte[] key() {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("CAMERATA_AUDIT_KEY must be 32 bytes in base64");
        }
        return bytes;
    }

    /** A PKCS12 file with the Ed25519 key that signs checkpoints (A3.4). */
    Path signingKeystore() {
        return Path.of(signingKeystore);
    }

    String signingKeystorePassword() {
        return signingKeystorePassword;
    }

    /** The node's own copy of all checkpoints; each is a line. */
    Path checkpoints() {
        return Path.of(checkpoints);
    }
}
