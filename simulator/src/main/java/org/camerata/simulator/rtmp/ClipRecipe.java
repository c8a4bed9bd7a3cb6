package org.camerata.simulator.rtmp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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
        Process process =
                new ProcessBuilder(command())
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream flv = new BufferedInputStream(process.getInputStream())) {
            Clip clip = Clip.read(flv);
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg could not make the clip");
            }
            return clip;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        String rate = kilobitsPerSecond + "k";
        String picture = "testsrc2=size=%dx%d:rate=%d".formatted(width, height, framesPerSecond);
        String words =
                "ffmpeg -nostdin -v error -f lavfi -i "
                        + picture
                        + " -f lavfi -i sine=frequency=440:sample_rate=44100 -t "
                        + seconds
                        + " -c:v libx264 -preset veryfast -profile:v main -pix_fmt yuv420p"
                        + (" -sc_threshold 0 -g " + keyFrameSeconds * framesPerSecond)
                        + (" -bf " + bFrameCount + " -b:v " + rate + " -minrate " + rate)
                        + (" -maxrate " + rate + " -bufsize " + rate)
                        + " -x264-params nal-hrd=cbr -flags +global_header "
                        + sound.options
                        + " -flvflags no_duration_filesize -f flv pipe:1";
        return List.of(words.split(" "));
    }
}
