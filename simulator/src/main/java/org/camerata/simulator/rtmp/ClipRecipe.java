package org.camerata.simulator.rtmp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a {@link Clip} is to be drawn and encoded, by one run of ffmpeg, as fast as it can.
 *
 * @param kilobitsPerSecond of the picture, constant
 * @param keyFrameSeconds from one key frame to the next; a clip holds whole intervals only
 * @param bFrameCount in a row at most; 0 for none, as cameras should be set
 */
public record ClipRecipe(
        int width,
        int height,
        int framesPerSecond,
        int kilobitsPerSecond,
        int keyFrameSeconds,
        int seconds,
        int bFrameCount,
        Sound sound) {

    /** What a clip's sound is encoded with. */
    public enum Sound {
        NONE("-an"),
        AAC("-c:a aac -b:a 48k -ac 1"),
        /** G.711 A-law, as many cameras send and no browser takes in HLS. */
        G711("-c:a pcm_alaw -ac 1 -ar 8000");

        private final String options;

        Sound(String options) {
            this.options = options;
        }
    }

    /** 1 Mbit/s of 360p at 15 frames a second with sound, a key frame each second, for 4 s. */
    public static final ClipRecipe ORDINARY = new ClipRecipe(640, 360, 15, 950, 1, 4, 0, Sound.AAC);

    /** As small as a stream may be, for tests of many: 64x36, 5 frames a second, 20 kbit/s. */
    public static final ClipRecipe TINY = new ClipRecipe(64, 36, 5, 16, 1, 4, 0, Sound.NONE);

    public ClipRecipe {
        if (seconds % keyFrameSeconds != 0) {
            throw new IllegalArgumentException(
                    seconds + " s are no whole intervals of " + keyFrameSeconds + " s");
        }
    }

    public ClipRecipe keyFrameEvery(int intervalSeconds, int lengthSeconds) {
        return new ClipRecipe(
                width,
                height,
                framesPerSecond,
                kilobitsPerSecond,
                intervalSeconds,
                lengthSeconds,
                bFrameCount,
                sound);
    }

    public ClipRecipe withBFrames(int count) {
        return new ClipRecipe(
                width,
                height,
                framesPerSecond,
                kilobitsPerSecond,
                keyFrameSeconds,
                seconds,
                count,
                sound);
    }

    public ClipRecipe with(Sound other) {
        return new ClipRecipe(
                width,
                height,
                framesPerSecond,
                kilobitsPerSecond,
                keyFrameSeconds,
                seconds,
                bFrameCount,
                other);
    }

    /**
     * Runs ffmpeg.
     *
     * @throws IOException if it is not there, or fails; it says why on this process's stderr
     */
    public Clip make() throws IOException {
        Path file = Files.createTempFile("camerata-clip", ".flv");
        try {
            write(file);
            return Clip.read(file);
        } finally {
            Files.delete(file);
        }
    }

    /** As {@link #make}, into an FLV file, which is overwritten. */
    public void write(Path flv) throws IOException {
        Process process = new ProcessBuilder(command(flv)).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg could not make the clip");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<String> command(Path flv) {
        String rate = kilobitsPerSecond + "k";
        String picture = "testsrc2=size=%dx%d:rate=%d".formatted(width, height, framesPerSecond);
        String words =
                "ffmpeg -nostdin -v error -y -f lavfi -i "
                        + picture
                        + " -f lavfi -i sine=frequency=440:sample_rate=44100 -t "
                        + seconds
                        + " -c:v libx264 -preset veryfast -profile:v main -pix_fmt yuv420p"
                        + (" -sc_threshold 0 -g " + keyFrameSeconds * framesPerSecond)
                        + (" -bf " + bFrameCount + " -b:v " + rate + " -minrate " + rate)
                        + (" -maxrate " + rate + " -bufsize " + rate)
                        + " -x264-params nal-hrd=cbr -flags +global_header "
                        + sound.options
                        + " -f flv";
        return Stream.concat(Stream.of(words.split(" ")), Stream.of(flv.toString())).toList();
    }
}
