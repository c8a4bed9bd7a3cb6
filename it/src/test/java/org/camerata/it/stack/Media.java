package org.camerata.it.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sample files to publish, and what ffmpeg says about files and streams. */
public final class Media {

    public static final int FRAMES_PER_SECOND = 10;

    /** One second. */
    public static final int FRAMES_PER_KEY_FRAME = FRAMES_PER_SECOND;

    private static final Path DIRECTORY = Path.of("target", "samples").toAbsolutePath();
    private static final String NO_PICTURE = "N/A"; // ffprobe's count of none
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Map<Integer, Path> SAMPLES = new ConcurrentHashMap<>();

    private Media() {}

    /** A moving test picture with a tone, made once per length. */
    public static Path sample(int seconds) {
        return SAMPLES.computeIfAbsent(seconds, Media::encode);
    }

    /** A hash of each video packet as it is stored, in order; equal packets, equal hashes. */
    public static List<String> frames(Path file) throws IOException {
        String list =
                Commands.output(
                        TIMEOUT,
                        "ffmpeg -nostdin -v error -i FILE -map 0:v -c copy -f framemd5 -",
                        file.toString());
        return list.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    /** How many pictures come out when the whole of it is decoded; errors fail the call. */
    public static int decodedFrameCount(String source) throws IOException {
        String count =
                Commands.output(
                        TIMEOUT,
                        "ffprobe -v error -select_streams v -count_frames"
                                + " -show_entries stream=nb_read_frames -of csv=p=0 FILE",
                        source);
        String first = count.strip().lines().findFirst().orElse("").replace(",", "");
        return first.isEmpty() || first.equals(NO_PICTURE) ? 0 : Integer.parseInt(first);
    }

    private static Path encode(int seconds) {
        try {
            Files.createDirectories(DIRECTORY);
            Path file = DIRECTORY.resolve("sample-" + seconds + ".mp4");
            Commands.output(
                    TIMEOUT,
                    "ffmpeg -nostdin -v error -y -f lavfi -i testsrc2=size=320x180:rate="
                            + FRAMES_PER_SECOND
                            + " -f lavfi -i sine=frequency=440:sample_rate=44100"
                            + " -c:v libx264 -preset veryfast -profile:v main -bf 0"
                            + (" -pix_fmt yuv420p -sc_threshold 0 -g " + FRAMES_PER_KEY_FRAME)
                            + " -c:a aac -b:a 48k -ac 1 -flags +global_header"
                            + (" -t " + seconds + " FILE"),
                    file.toString());
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
