package org.camerata.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
                                secrets.databasePassword(),
                                secrets.keystorePassword(),
                                secrets.password()))
                .doesNotHaveDuplicates();
    }

    @Test
    void giveTheStreamKeySecretItsLength() throws IOException {
        String secret = new Secrets(directory).streamKeySecret();

        assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Secrets secrets = new Secrets(directory);
        secrets.databasePassword();
        secrets.jwtKeystore();
        secrets.adminPassword().write("x");

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(4).allSatisfy(SecretsTest::isOwnersOnly);
        }
    }

    static void isOwnersOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
