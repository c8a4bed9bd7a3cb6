package org.camerata.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What the command gives to the server, with secrets of one run. */
final class TestEnvironment {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestEnvironment() {}

    static Map<String, String> of(TestServer server, TestDatabase database, int mediaPort)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("CAMERATA_LIBERTY_PORT", Integer.toString(server.port()));
        environment.put("CAMERATA_DB_URL", database.url());
        environment.put("CAMERATA_DB_USER", database.user());
        environment.put("CAMERATA_DB_PASSWORD", database.password());
        environment.put("CAMERATA_MEDIA_URL", "http://127.0.0.1:" + mediaPort);
        environment.put("CAMERATA_CALLBACK_SECRET", secret());
        environment.put("CAMERATA_HOT_VOLUME", server.hotVolume().toString());
        environment.put("CAMERATA_RTMP_BASE_URL", "rtmp://camerata.example/live");
        environment.put("CAMERATA_PUBLIC_URL", "http://camerata.example");
        environment.put("CAMERATA_URL_SIGNING_KEY", secret());
        environment.put("CAMERATA_STREAM_KEY_SECRET", Base64.getEncoder().encodeToString(bytes()));
        environment.put("CAMERATA_ADMIN_PASSWORD", secret());
        environment.put("CAMERATA_DEMO", "false");
        environment.put("CAMERATA_SEGMENT_SECONDS", "60");
        environment.put("keystore_password", secret());

        Path keystore = server.directory().resolve("jwt.p12");
        String password = secret();
        makeKeystore(keystore, password);
        environment.put("CAMERATA_JWT_KEYSTORE", keystore.toString());
        environment.put("CAMERATA_JWT_KEYSTORE_PASSWORD", password);
        return environment;
    }

    private static void makeKeystore(Path file, String password)
            throws IOException, InterruptedException {
        ProcessBuilder keytool =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "jwt",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=camerata",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "KEYSTORE_PASSWORD");
        keytool.environment().put("KEYSTORE_PASSWORD", password);
        Process process = keytool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }

    private static String secret() {
        return HexFormat.of().formatHex(bytes());
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
