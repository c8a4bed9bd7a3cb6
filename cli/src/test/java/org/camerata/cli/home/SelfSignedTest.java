package org.camerata.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {

    @TempDir Path directory;

    TlsFiles files() {
        return new TlsFiles(directory.resolve("tls.crt"), directory.resolve("tls.key"));
    }

    X509Certificate made(String host, Instant now) throws IOException {
        new SelfSigned(files(), host).renew(now);
        return files().leaf().orElseThrow();
    }

    @Test
    void isForThisHostAndThisMachine() throws Exception {
        assertThat(made("cams.example", Instant.now()).getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("cams.example", "localhost", "127.0.0.1");
    }

    @Test
    void isKeptUntilAMonthBeforeItsEnd() throws IOException {
        Instant now = Instant.now();
        X509Certificate first = made("10.0.0.7", now);
        Instant end = first.getNotAfter().toInstant();

        assertThat(made("10.0.0.7", end.minus(Duration.ofDays(31)))).isEqualTo(first);
        assertThat(made("10.0.0.7", end.minus(Duration.ofDays(29)))).isNotEqualTo(first);
    }

    @Test
    void isMadeAnewForAnotherHost() throws IOException {
        X509Certificate first = made("a.example", Instant.now());

        assertThat(made("b.example", Instant.now())).isNotEqualTo(first);
    }

    @Test
    void leavesNothingButTwoFilesOfItsOwner() throws IOException {
        made("localhost", Instant.now());

        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all)
                    .containsExactlyInAnyOrder(files().certificate(), files().key())
                    .allSatisfy(SecretsTest::isOwnersOnly);
        }
    }
}
