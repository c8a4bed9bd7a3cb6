package org.camerata.cli.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A certificate that this node signs for itself. It encrypts; who is at the other end, only a
 * certificate that browsers trust can tell.
 */
public record SelfSigned(TlsFiles files, String host) {

    /** A certificate with less time left is made anew. */
    public static final Duration LEFT_MIN = Duration.ofDays(30);

    private static final int VALIDITY_DAYS = 365;
    private static final String ALIAS = "tls";
    private static final List<String> KEY = List.of("-keyalg", "EC", "-groupname", "secp256r1");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final int PEM_LINE_CHARS = 64;

    /** Makes it if there is none, if it ends soon, or if it is for another host. */
    public void renew(Instant now) throws IOException {
        if (!isGood(now)) {
            make();
        }
    }

    private boolean isGood(Instant now) throws IOException {
        if (!Files.exists(files.certificate()) || !Files.exists(files.key())) {
            return false;
        }
        Optional<X509Certificate> leaf = files.leaf();
        return leaf.isPresent()
                && now.plus(LEFT_MIN).isBefore(leaf.get().getNotAfter().toInstant())
                && names(leaf.get()).contains(host);
    }

    private static List<String> names(X509Certificate certificate) throws IOException {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            throw new IOException(e);
        }
    }

    private void make() throws IOException {
        Path directory = files.key().getParent();
        PrivateFile password = new PrivateFile(directory.resolve("tls_password"));
        Path keystore = directory.resolve("tls.p12");
        try {
            password.write(new Secrets(directory).fresh() + "\n");
            List<String> details = new ArrayList<>(KEY);
            details.addAll(List.of("-ext", "san=" + alternativeNames(), "-ext", "eku=serverAuth"));
            new Keytool(keystore, password.path(), ALIAS, VALIDITY_DAYS).generate(details);
            writePem(keystore, password.read().toCharArray());
        } finally {
            password.delete();
            Files.deleteIfExists(keystore);
        }
    }

    /** Browsers look at nothing else. */
    private String alternativeNames() {
        List<String> names = new ArrayList<>(List.of("dns:localhost", "ip:127.0.0.1"));
        String name = (ADDRESS.matcher(host).matches() ? "ip:" : "dns:") + host;
        if (!names.contains(name)) {
            names.add(0, name);
        }
        return String.join(",", names);
    }

    private void writePem(Path keystore, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            byte[] key = keys.getKey(ALIAS, password).getEncoded();
            new PrivateFile(files.key()).write(pem("PRIVATE KEY", key));
            byte[] certificate = keys.getCertificate(ALIAS).getEncoded();
            new PrivateFile(files.certificate()).write(pem("CERTIFICATE", certificate));
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate cannot be read back: " + e.getMessage(), e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        Base64.Encoder lines =
                Base64.getMimeEncoder(PEM_LINE_CHARS, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, lines.encodeToString(bytes), what);
    }
}
