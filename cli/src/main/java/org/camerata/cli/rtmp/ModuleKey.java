package org.camerata.cli.rtmp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Names what a module is made of. */
final class ModuleKey {

    private ModuleKey() {}

    /** Differs when source, patches, nginx or the processor do. */
    static String of(List<Path> patches, String nginx) throws IOException {
        MessageDigest digest = Sha256.digest();
        update(digest, Downloads.SOURCE_SHA256);
        update(digest, nginx);
        update(digest, System.getProperty("os.arch"));
        for (Path patch : patches) {
            update(digest, patch.getFileName().toString());
            update(digest, Files.readString(patch));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
