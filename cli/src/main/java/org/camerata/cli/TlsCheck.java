package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.camerata.cli.home.TlsFiles;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Refusal;

/** Whether a certificate of the user's own will do. Each refusal is the one sentence that helps. */
final class TlsCheck {

    /** Whoever renews by hand should hear of it in time. */
    private static final Duration LEFT_MIN = Duration.ofDays(30);

    private static final String ENCRYPTED = "ENCRYPTED";

    private TlsCheck() {}

    /**
     * Looks at both files.
     *
     * @param readable whether the node's user can read a file
     * @return when the certificate ends
     * @throws Refusal on the first thing that is wrong
     */
    static Instant check(TlsFiles files, Predicate<Path> readable, Instant now) throws IOException {
        requireReadable("CAMERATA_TLS_CERT", files.certificate(), readable);
        requireReadable("CAMERATA_TLS_KEY", files.key(), readable);
        X509Certificate leaf =
                files.leaf()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "CAMERATA_TLS_CERT names "
                                                        + files.certificate()
                                                        + ", which holds no certificate in PEM."));
        Instant end = leaf.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            throw new Refusal(
                    "The certificate in " + files.certificate() + " expired on " + day(end) + ".");
        }
        if (now.isBefore(leaf.getNotBefore().toInstant())) {
            throw new Refusal(
                    "The certificate in "
                            + files.certificate()
                            + " is not valid before "
                            + day(leaf.getNotBefore().toInstant())
                            + ".");
        }
        if (Files.readString(files.key()).contains(ENCRYPTED)) {
            throw new Refusal(
                    "The key in " + files.key() + " has a password; nginx needs it without one.");
        }
        requireMatch(files);
        return end;
    }

    /** When the certificate ends, if there is one already. */
    static Optional<Instant> end(TlsFiles files) throws IOException {
        return Files.isReadable(files.certificate())
                ? files.leaf().map(leaf -> leaf.getNotAfter().toInstant())
                : Optional.empty();
    }

    /** Something to say if the certificate ends soon. */
    static Optional<String> warning(Instant end, Instant now) {
        return now.plus(LEFT_MIN).isBefore(end)
                ? Optional.empty()
                : Optional.of(
                        "the certificate of the front door ends on " + day(end) + "; renew it");
    }

    private static void requireReadable(String variable, Path file, Predicate<Path> readable) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(variable + " names " + file + ", which is not a file.");
        }
        if (!readable.test(file)) {
            throw new Refusal(
                    variable + " names " + file + ", which the user of this node cannot read.");
        }
    }

    /** nginx is asked, because it knows every form that a key comes in. */
    private static void requireMatch(TlsFiles files) throws IOException {
        Command.Outcome outcome = NginxVerdict.of(directory -> configuration(files, directory));
        if (outcome.output().contains("key values mismatch")) {
            throw new Refusal(
                    "The key in "
                            + files.key()
                            + " does not belong to the certificate in "
                            + files.certificate()
                            + ".");
        }
        if (!outcome.ok()) {
            throw new Refusal(
                    "nginx cannot use the certificate in "
                            + files.certificate()
                            + " with the key in "
                            + files.key()
                            + ": "
                            + outcome.output().lines().findFirst().orElse("")
                            + ".");
        }
    }

    private static String configuration(TlsFiles files, Path directory) {
        return """
        pid "%1$s/pid"; events {} http {
            client_body_temp_path "%1$s/b"; proxy_temp_path "%1$s/p"; fastcgi_temp_path "%1$s/f";
            uwsgi_temp_path "%1$s/u"; scgi_temp_path "%1$s/s"; access_log off;
            server {
                listen "unix:%1$s/socket" ssl;
                ssl_certificate "%2$s";
                ssl_certificate_key "%3$s";
            }
        }
        """
                .formatted(directory, files.certificate(), files.key());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
