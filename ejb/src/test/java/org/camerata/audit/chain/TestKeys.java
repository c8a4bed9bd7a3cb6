package org.camerata.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** Key stores as the command makes them. */
public final class TestKeys {

    static final String PASSWORD = "a-password-of-tests";

    private TestKeys() {}

    public static SigningKeys make(Path file) throws IOException, InterruptedException {
        ProcessBuilder keytool =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        SigningKeys.ALIAS,
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=Camerata",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "KEYSTORE_PASSWORD");
        keytool.environment().put("KEYSTORE_PASSWORD", PASSWORD);
        Process process = keytool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
        return SigningKeys.read(file, PASSWORD);
    }
}
