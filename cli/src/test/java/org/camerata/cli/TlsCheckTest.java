package org.camerata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.camerata.cli.home.SelfSigned;
import org.camerata.cli.home.TlsFiles;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsCheckTest {

    @TempDir Path directory;
    TlsFiles files;

    @BeforeEach
    void make() throws IOException {
        files = made("a");
    }

    TlsFiles made(String name) throws IOException {
        Path folder = Files.createDirectory(directory.resolve(name));
        TlsFiles made = new TlsFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"));
        new SelfSigned(made, "localhost").renew(Instant.now());
        return made;
    }

    static void refuses(TlsFiles files, Instant now, String what) {
        assertThatThrownBy(() -> TlsCheck.check(files, Files::isReadable, now))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(what);
    }

    @Test
    void acceptsACertificateWithItsKey() throws IOException {
        assumeTrue(DebianPackage.NGINX.isThere(), "no nginx here");
        Instant end = TlsCheck.check(files, Files::isReadable, Instant.now());

        assertThat(TlsCheck.warning(end, Instant.now())).isEmpty();
        assertThat(TlsCheck.warning(end, end.minus(Duration.ofDays(29)))).isPresent();
    }

    @Test
    void refusesTheKeyOfAnother() throws IOException {
        assumeTrue(DebianPackage.NGINX.isThere(), "no nginx here");
        TlsFiles mixed = new TlsFiles(files.certificate(), made("b").key());

        refuses(mixed, Instant.now(), "does not belong to the certificate");
    }

    @Test
    void refusesWhatIsNoKey() throws IOException {
        assumeTrue(DebianPackage.NGINX.isThere(), "no nginx here");
        Files.writeString(files.key(), "no key\n");

        refuses(files, Instant.now(), "nginx cannot use");
    }

    @Test
    void refusesOneThatExpiredOrIsYetToBegin() throws IOException {
        Instant end = files.leaf().orElseThrow().getNotAfter().toInstant();

        refuses(files, end.plusSeconds(1), "expired on");
        refuses(files, Instant.EPOCH, "is not valid before");
    }

    @Test
    void refusesWhatIsNotThereNotReadableOrNotACertificate() throws IOException {
        TlsFiles missing = new TlsFiles(directory.resolve("none"), files.key());
        TlsFiles swapped = new TlsFiles(files.key(), files.certificate());

        refuses(missing, Instant.now(), "CAMERATA_TLS_CERT names");
        refuses(swapped, Instant.now(), "holds no certificate in PEM");
        assertThatThrownBy(() -> TlsCheck.check(files, file -> false, Instant.now()))
                .hasMessageContaining("cannot read");
    }

    @Test
    void refusesAKeyWithAPassword() throws IOException {
        Files.writeString(files.key(), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");

        refuses(files, Instant.now(), "has a password");
    }
}
