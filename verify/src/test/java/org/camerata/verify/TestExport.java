package org.camerata.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export as Camerata makes it: one camera, two parts, three segments, two roots. */
final class TestExport {

    private static final String FIRST = "17-gate/1.mp4";
    private static final String SECOND = "17-gate/2.mp4";
    private static final String SHA256 = "ab".repeat(32);

    final Map<String, byte[]> files = new LinkedHashMap<>();
    final KeyPair keys;

    private final List<String> links = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    TestExport() throws GeneralSecurityException {
        keys = newKeys();
        files.put(FIRST, "the first part".getBytes(UTF_8));
        files.put(SECOND, "the second part".getBytes(UTF_8));
        for (int sequence = 5; sequence <= 7; sequence++) {
            link(sequence);
        }
        files.put(ExportCheck.ROOTS, roots().getBytes(UTF_8));
        sign(manifest());
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private void link(int sequence) {
        String previous = hashes.isEmpty() ? "cd".repeat(32) : hashes.get(hashes.size() - 1);
        String text =
                "camerata-footage-link:1\n17\n%d\n%d\n%s\n%d\n%d\n943718400\n%s"
                        .formatted(
                                sequence,
                                4700 + sequence,
                                SHA256,
                                1_795_521_600_123L + sequence * 60_000L,
                                1_795_521_660_123L + sequence * 60_000L,
                                previous);
        String hash = Sha256.hex(text.getBytes(US_ASCII));
        hashes.add(hash);
        links.add(
                """
                {"recordingId":%d,"sequence":%d,"sha256":"%s","startedAt":"2026-11-24T12:%02d:00.123Z",
                "endedAt":"2026-11-24T12:%02d:00.123Z","sizeBytes":943718400,"previousHash":"%s","hash":"%s"}"""
                        .formatted(
                                4700 + sequence,
                                sequence,
                                SHA256,
                                sequence,
                                sequence + 1,
                                previous,
                                hash));
    }

    private String roots() throws GeneralSecurityException {
        String first = root("2026-11-24", 6, Sha256.NONE);
        String hash = first.replaceFirst("(?s).*\"hash\":\"([0-9a-f]{64})\",\"keyId.*", "$1");
        return "{\"roots\":[" + first + "," + root("2026-11-25", 7, hash) + "]}";
    }

    private String root(String day, int sequence, String previous) throws GeneralSecurityException {
        String head = "17 " + sequence + " " + hashes.get(sequence - 5);
        String keyId = Sha256.hex(keys.getPublic().getEncoded()).substring(0, 16);
        String text =
                "camerata-footage-root:1\n%s\n1795565137020\n1\n%d\n%s\n%s\n%s"
                        .formatted(
                                day,
                                sequence,
                                Sha256.hex((head + "\n").getBytes(US_ASCII)),
                                previous,
                                keyId);
        return """
                {"day":"%s","signedAt":"2026-11-25T00:05:37.020Z","cameras":1,"links":%d,
                "heads":[{"cameraId":17,"links":%d,"hash":"%s"}],"previousHash":"%s","hash":"%s","keyId":"%s",
                "signature":"%s"}"""
                .formatted(
                        day,
                        sequence,
                        sequence,
                        hashes.get(sequence - 5),
                        previous,
                        Sha256.hex(text.getBytes(US_ASCII)),
                        keyId,
                        HexFormat.of().formatHex(signature(text.getBytes(US_ASCII), keys)));
    }

    String manifest() {
        return """
                {"format":"camerata-export:1","exportId":"e-1","software":"Camerata 0.1.0",
                "createdAt":"2026-11-26T08:00:00Z","createdBy":"admin","reason":"Case 7",
                "cameras":[{"cameraId":17,"name":"Gate \\u00e9","serialNumber":"SN-1",
                "requestedFrom":"2026-11-24T12:05:10Z","requestedTo":"2026-11-24T12:08:00Z",
                "coveredFrom":"2026-11-24T12:05:08.123Z","coveredTo":"2026-11-24T12:08:00.123Z",
                "parts":[{%s,"coveredFrom":"2026-11-24T12:05:08.123Z","coveredTo":"2026-11-24T12:07:00.123Z",
                "segments":[%s,%s]},
                {%s,"coveredFrom":"2026-11-24T12:07:01.123Z","coveredTo":"2026-11-24T12:08:00.123Z",
                "segments":[%s]}],
                "gaps":[{"from":"2026-11-24T12:07:00.123Z","to":"2026-11-24T12:07:01.123Z","reason":"CAMERA_OFFLINE"}]}],
                "files":[{%s}]}"""
                .formatted(
                        file(FIRST),
                        links.get(0),
                        links.get(1),
                        file(SECOND),
                        links.get(2),
                        file(ExportCheck.ROOTS));
    }

    private String file(String name) {
        byte[] bytes = files.get(name);
        return "\"file\":\"%s\",\"sizeBytes\":%d,\"sha256\":\"%s\""
                .formatted(name, bytes.length, Sha256.hex(bytes));
    }

    /** As if Camerata had written it. */
    void sign(String manifest) throws GeneralSecurityException {
        sign(manifest, keys);
    }

    void sign(String manifest, KeyPair with) throws GeneralSecurityException {
        files.put(ExportCheck.MANIFEST, manifest.getBytes(UTF_8));
        files.put(ExportCheck.SIGNATURE, signature(manifest.getBytes(UTF_8), with));
        files.put(ExportCheck.KEY, pem(with).getBytes(US_ASCII));
    }

    private static byte[] signature(byte[] text, KeyPair with) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(with.getPrivate());
        signer.update(text);
        return signer.sign();
    }

    static String pem(KeyPair keys) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    Path folder(Path target) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return target;
    }

    Path zip(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return target;
    }
}
