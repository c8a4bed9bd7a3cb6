package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camerata.node.NodeSettings;
import org.camerata.shared.SealedText;

/** Keeps the secrets of second factors encrypted, so that a copy of the database has none. */
@ApplicationScoped
class TotpSecrets {

    @Inject NodeSettings settings;

    private SealedText box;

    @PostConstruct
    void deriveKey() {
        box = new SealedText(settings.streamKeySecret(), "second-factor-cipher");
    }

    byte[] seal(byte[] secret) {
        return box.seal(secret);
    }

    byte[] open(byte[] sealed) {
        return box.open(sealed);
    }
}
