package org.camerata.node;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What nginx writes for live pictures: fragments of a second, each beginning with a key frame. */
@ApplicationScoped
public class LiveFragments {

    /** A key frame of a camera is at most as large as the media core takes. */
    static final int BEGINNING_BYTES_MAX = 4 << 20;

    private static final int PLAYLIST_BYTES_MAX = 16 << 10;
    private static final Pattern STREAM = Pattern.compile("[a-z0-9]{16}");
    private static final Pattern FRAGMENT = Pattern.compile("[0-9]{1,20}\\.ts");

    @Inject NodeSettings settings;

    /**
     * The newest fragment that is finished.
     *
     * @param writtenAt when it was
     */
    public record Fragment(Path file, Instant writtenAt) {

        /** Its first bytes: the key frame is among them. */
        public byte[] beginning() throws IOException {
            return read(file, BEGINNING_BYTES_MAX);
        }
    }

    /**
     * The newest finished fragment of a stream; empty where there is none, or none any more.
     *
     * @param stream public name
     */
    public Optional<Fragment> newest(String stream) {
        if (!STREAM.matcher(stream).matches()) {
            return Optional.empty();
        }
        Path folder = settings.liveFolder().resolve(stream);
        try {
            byte[] playlist = read(folder.resolve("index.m3u8"), PLAYLIST_BYTES_MAX);
            Optional<String> last =
                    new String(playlist, ISO_8859_1)
                            .lines()
                            .filter(line -> FRAGMENT.matcher(line).matches())
                            .reduce((first, second) -> second);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Path file = folder.resolve(last.get());
            return Optional.of(new Fragment(file, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException gone) { // nginx removes and writes as it likes
            return Optional.empty();
        }
    }

    private static byte[] read(Path file, int bytesMax) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytesMax);
        }
    }
}
