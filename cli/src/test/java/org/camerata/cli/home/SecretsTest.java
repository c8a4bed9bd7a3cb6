package org.camerata.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir Path directory;

    @Test
    void areMadeOnceAndThenKept() throws IOException {
        String first = new Secrets(directory).callbackSecret();

        assertThat(new Secrets(directory).callbackSecret())
                .isEqualTo(first)
                .matches("[0-9a-f]{64}");
    }

    @Test
    void differFromEachOther() throws IOException {
        Secrets secrets = new Secrets(directory);

        assertThat(
                        List.of(
                                secrets.callbackSecret(),
                                secrets.urlSigningKey(),
                                secrets.streamKeySecret(),
                                secrets.auditKey(),
                                secrets.databasePassword(),
                                secrets.keystorePassword(),
                                secrets.signingKeystorePassword(),
                                secrets.password()))
                .doesNotHaveDuplicates();
    }

    @Test
    void giveKeysTheirLength() throws IOException {
        Secrets secrets = new Secrets(directory);

        assertThat(Base64.getDecoder().decode(secrets.streamKeySecret())).hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.auditKey())).hasSize(32);
    }

    @Test
    void signWithEd25519() throws Exception {
        Secrets secrets = new Secrets(directory);
        char[] password = secrets.signingKeystorePassword().toCharArray();
        KeyStore store = KeyStore.getInstance(secrets.signingKeystore().toFile(), password);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign((PrivateKey) store.getKey("camerata", password));
        signer.update(new byte[] {1, 2, 3});
        byte[] signature = signer.sign();

        signer.initVerify(store.getCertificate("camerata"));
        signer.update(new byte[] {1, 2, 3});
        assertThat(signer.verify(signature)).isTrue();
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Secrets secrets = new Secrets(directory);
        secrets.databasePassword();
        secrets.jwtKeystore();
        secrets.signingKeystore();
        secrets.adminPassword().write("x");

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(6).allSatisfy(SecretsTest::isOwnersOnly);
        }
    }

    static void isOwnersOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
