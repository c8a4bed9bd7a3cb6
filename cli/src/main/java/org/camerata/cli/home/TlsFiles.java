package org.camerata.cli.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A certificate and its key, both PEM.
 *
 * @param certificate with the chain that leads to it, its own first
 * @param key without a password
 */
public record TlsFiles(Path certificate, Path key) {

    /** More than any chain has; a larger file is no certificate. */
    private static final int CERTIFICATE_BYTES_MAX = 256 * 1024;

    /** The certificate itself; empty if the file holds none. */
    public Optional<X509Certificate> leaf() throws IOException {
        if (Files.size(certificate) > CERTIFICATE_BYTES_MAX) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .findFirst();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** Differs when either file does. */
    public String fingerprint() throws IOException {
        return Home.hash(Files.readString(certificate) + "\n" + Files.readString(key));
    }
}
