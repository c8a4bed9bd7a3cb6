package org.camerata.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What the command gives to the server, with secrets of one run. */
final class TestEnvironment {

    private static final int SECRET_BYTES = 32;
    private static final List<String> RSA = List.of("-keyalg", "RSA", "-keysize", "2048");
    private static final List<String> ED25519 = List.of("-keyalg", "Ed25519");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestEnvironment() {}

    static Map<String, String> of(TestServer server, TestDatabase database, int mediaPort)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("CAMERATA_LIBERTY_PORT", Integer.toString(server.port()));
        environment.put("CAMERATA_DB_URL", database.url());
        environment.put("CAMERATA_DB_USER", database.user());
        environment.put("CAMERATA_DB_PASSWORD", database.password());
        environment.put("CAMERATA_DB_OWNER_USER", database.ownerUser());
        environment.put("CAMERATA_DB_OWNER_PASSWORD", database.ownerPassword());
        environment.put("CAMERATA_MEDIA_URL", "http://127.0.0.1:" + mediaPort);
        environment.put("CAMERATA_CALLBACK_SECRET", secret());
        environment.put("CAMERATA_OWN_RTMP_MODULE", "true");
        environment.put("CAMERATA_HOT_VOLUME", server.hotVolume().toString());
        environment.put("CAMERATA_LIVE_FOLDER", server.liveFolder().toString());
        environment.put("CAMERATA_STILLS_FOLDER", server.stillsFolder().toString());
        environment.put("CAMERATA_EXPORTS_FOLDER", server.exportsFolder().toString());
        environment.put("CAMERATA_RTMP_BASE_URL", "rtmp://camerata.example/live");
        environment.put("CAMERATA_PUBLIC_URL", "http://camerata.example");
        environment.put("CAMERATA_URL_SIGNING_KEY", secret());
        environment.put("CAMERATA_STREAM_KEY_SECRET", Base64.getEncoder().encodeToString(bytes()));
        environment.put("CAMERATA_AUDIT_KEY", Base64.getEncoder().encodeToString(bytes()));
        environment.put("CAMERATA_AUDIT_CHECKPOINTS", server.auditCheckpoints().toString());
        environment.put("CAMERATA_ADMIN_PASSWORD", secret());
        environment.put("CAMERATA_DEMO", "false");
        environment.put("CAMERATA_SEGMENT_SECONDS", "60");
        environment.put("keystore_password", secret());

        putKeystore(environment, server.directory(), "jwt", "CAMERATA_JWT_KEYSTORE", RSA);
        putKeystore(
                environment, server.directory(), "camerata", "CAMERATA_SIGNING_KEYSTORE", ED25519);
        return environment;
    }

    private static void putKeystore(
            Map<String, String> environment,
            Path directory,
            String alias,
            String variable,
            List<String> algorithm)
            throws IOException, InterruptedException {
        Path file = directory.resolve(alias + ".p12");
        String password = secret();
        makeKeystore(file, password, alias, algorithm);
        environment.put(variable, file.toString());
        environment.put(variable + "_PASSWORD", password);
    }

    private static void makeKeystore(
            Path file, String password, String alias, List<String> algorithm)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
        words.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=camerata"));
        words.addAll(algorithm);
        words.addAll(List.of("-validity", "3650", "-storetype", "PKCS12"));
        words.addAll(List.of("-keystore", file.toString(), "-storepass:env", "KEYSTORE_PASSWORD"));
        ProcessBuilder keytool = new ProcessBuilder(words);
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
