package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camerata.media.KeyPicture;
import org.camerata.media.PictureReel;
import org.camerata.node.NodeSettings;

/**
 * Makes small JPEGs of key pictures by one run of ffmpeg, in a process of its own: what cameras
 * send must not endanger the server.
 *
 * <p>A picture that is damaged is left out. Each picture comes back under the place that it was
 * given, so that none can be taken for another's.
 */
@ApplicationScoped
public class SnapshotDecoder {

    static final Duration RUN_MAX = Duration.ofSeconds(20);
    static final int JPEG_BYTES_MAX = 256 << 10;

    private static final String WIDTH_AND_HEIGHT = "320:180";

    private static final String FILTERS =
            "scale=%1$s:force_original_aspect_ratio=decrease:flags=fast_bilinear,pad=%1$s:-1:-1"
                    .formatted(WIDTH_AND_HEIGHT);

    @Inject NodeSettings settings;

    /**
     * @return the JPEGs by place in the list, from 0; those that could be decoded
     * @throws IOException if ffmpeg cannot be run, or takes too long
     */
    public Map<Integer, byte[]> decode(List<KeyPicture> pictures) throws IOException {
        Path folder = Files.createTempDirectory(settings.liveFolder(), ".stills"); // rwx------
        try {
            Path reel = Files.write(folder.resolve("reel.flv"), PictureReel.of(pictures));
            run(command(reel, folder));
            return stills(folder, pictures.size());
        } finally {
            remove(folder);
        }
    }

    private static List<String> command(Path reel, Path folder) {
        return List.of(
                "nice",
                "ffmpeg",
                "-v",
                "quiet",
                "-nostdin",
                "-protocol_whitelist",
                "file",
                "-threads",
                "1",
                "-skip_loop_filter",
                "all",
                "-err_detect",
                "explode",
                "-f",
                "flv",
                "-copyts",
                "-i",
                reel.toString(),
                "-an",
                "-vf",
                FILTERS,
                "-fps_mode",
                "passthrough",
                "-enc_time_base",
                "1:1000",
                "-threads",
                "1",
                "-q:v",
                "6",
                "-f",
                "image2",
                "-frame_pts",
                "1",
                folder.resolve("%d.jpg").toString());
    }

    /** Its exit code says nothing: one damaged picture is enough for another one than 0. */
    private static void run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(RUN_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("ffmpeg took more than " + RUN_MAX.toSeconds() + " s");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<Integer, byte[]> stills(Path folder, int count) throws IOException {
        Map<Integer, byte[]> stills = new HashMap<>();
        for (int place = 0; place < count; place++) {
            Path still = folder.resolve(place * PictureReel.STEP_MS + ".jpg");
            if (Files.exists(still) && Files.size(still) <= JPEG_BYTES_MAX) {
                stills.put(place, Files.readAllBytes(still));
            }
        }
        return stills;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
