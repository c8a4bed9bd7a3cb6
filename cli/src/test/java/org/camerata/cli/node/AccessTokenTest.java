package org.camerata.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.camerata.cli.home.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path directory;

    @Test
    void isSignedWithTheNodesKeyAndSoonInvalid() throws Exception {
        Secrets secrets = new Secrets(directory);
        Path keystore = secrets.jwtKeystore();
        String token = AccessToken.signedBy(keystore, secrets.jwtKeystorePassword(), NOON);
        String[] parts = token.split("\\.", -1);

        assertThat(text(parts[0])).contains("\"alg\":\"RS256\"");
        assertThat(text(parts[1]))
                .contains("\"iss\":\"urn:camerata\"", "\"groups\":[\"ADMIN\"]")
                .contains("\"exp\":" + (NOON.getEpochSecond() + 300));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            keys.load(in, secrets.jwtKeystorePassword().toCharArray());
        }
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getCertificate("jwt"));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
