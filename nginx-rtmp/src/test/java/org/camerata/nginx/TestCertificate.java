package org.camerata.nginx;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for localhost that nobody trusts. */
final class TestCertificate {

    private static final String PASSWORD = "test-password";

    private TestCertificate() {}

    static EdgeTls in(Path directory, boolean isTrusted) throws Exception {
        Path keystore = directory.resolve("test.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        keystore.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool").toFile())
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        byte[] key = keys.getKey("tls", PASSWORD.toCharArray()).getEncoded();
        return new EdgeTls(
                pem(directory, "CERTIFICATE", keys.getCertificate("tls").getEncoded()),
                pem(directory, "PRIVATE KEY", key),
                isTrusted);
    }

    private static Path pem(Path directory, String what, byte[] bytes) throws Exception {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        return Files.writeString(
                directory.resolve(what),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
