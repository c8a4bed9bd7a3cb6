package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.camerata.node.NodeSettings;
import org.camerata.shared.SealedText;

/** Keeps the secrets of second factors encrypted, so that a copy of the database has none. */
@ApplicationScoped
class TotpSecrets {

    @Inject NodeSettings settings;

    private final SecureRandom random = new SecureRandom();

    private SealedText sealing;

    @PostConstruct
    void deriveKey() {
        sealing = new SealedText(settings.streamKeySecret(), "second-factor");
    }

    byte[] newSecret() {
        return TotpCodes.newSecret(random);
    }

    byte[] seal(byte[] secret) {
        return sealing.seal(HexFormat.of().formatHex(secret));
    }

    byte[] open(byte[] sealed) {
        return HexFormat.of().parseHex(sealing.open(sealed));
    }
}
