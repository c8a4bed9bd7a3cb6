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

    private static final String VIDEO =
            "-c:v libx264 -preset veryfast -profile:v main -pix_fmt yuv420p -sc_threshold 0";
    private static final String FINE_VIDEO = VIDEO + " -bf 0 -g " + FRAMES_PER_KEY_FRAME;
    private static final String FINE_AUDIO = "-c:a aac -b:a 48k -ac 1";

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

    /** Half a minute with a key frame every ten seconds. */
    public static Path withRareKeyFrames() {
        return encode("rare-key-frames.mp4", 30, VIDEO + " -bf 0 -g 100", FINE_AUDIO);
    }

    public static Path withBFrames() {
        return encode("b-frames.mp4", 10, VIDEO + " -bf 2 -g 10", FINE_AUDIO);
    }

    /** Its sound is coded as that of a telephone. */
    public static Path withTelephoneSound() {
        return encode("g711.mov", 10, FINE_VIDEO, "-c:a pcm_alaw -ar 8000 -ac 1");
    }

    private static Path encode(int seconds) {
        return encode("sample-" + seconds + ".mp4", seconds, FINE_VIDEO, FINE_AUDIO);
    }

    private static Path encode(String name, int seconds, String video, String audio) {
        try {
            Files.createDirectories(DIRECTORY);
            Path file = DIRECTORY.resolve(name);
            Commands.output(
                    TIMEOUT,
                    "ffmpeg -nostdin -v error -y -f lavfi -i testsrc2=size=320x180:rate="
                            + FRAMES_PER_SECOND
                            + " -f lavfi -i sine=frequency=440:sample_rate=44100 "
                            + (video + " " + audio + " -flags +global_header")
                            + (" -t " + seconds + " FILE"),
                    file.toString());
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
