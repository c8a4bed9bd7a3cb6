package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.camerata.media.FlvFacts;
import org.camerata.media.FlvScan;
import org.camerata.node.HotVolume;
import org.camerata.shared.Digests;

/** Reads a finished file: what it holds, and its checksum. */
@ApplicationScoped
class SegmentInspector {

    private static final int BUFFER_BYTES = 1 << 20;

    @Inject HotVolume volume;

    SegmentFacts inspect(Path file) throws IOException {
        return new SegmentFacts(
                FlvScan.scan(file),
                Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS),
                sha256(file));
    }

    /**
     * What the file of a finished segment holds.
     *
     * @param place relative to the hot volume
     */
    FlvFacts media(Path place) throws IOException {
        return FlvScan.scan(volume.resolve(place));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Digests.newSha256();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
