package org.camerata.simulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One ffmpeg that draws and encodes a camera's picture in real time and writes FLV to a pipe. It
 * ends by itself when the pipe breaks, so it does not outlive this process, whatever ends that.
 */
final class Encoder implements AutoCloseable {

    private static final int AUDIO_RATE_HZ = 44_100;
    private static final int TONE_STEP_HZ = 110;
    private static final Duration END_TIMEOUT = Duration.ofSeconds(2);

    private final Process process;
    private final FlvReader tags;

    private Encoder(Process process) throws IOException {
        this.process = process;
        this.tags = new FlvReader(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * @param number of the camera, from 1 on
     * @throws IOException if ffmpeg cannot be started or ends before its first byte
     */
    static Encoder start(int number) throws IOException {
        Process process =
                new ProcessBuilder(command(number))
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            return new Encoder(process);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The next tag, or empty once ffmpeg has ended. */
    Optional<FlvTag> next() throws IOException {
        return tags.next();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(int number) {
        String tone = "sine=frequency=" + (220 + number * TONE_STEP_HZ % 880);
        int keyFrameInterval = TestPicture.FRAMES_PER_SECOND;
        String words =
                "ffmpeg -hide_banner -nostdin -loglevel error -filter_threads 1"
                        + " -re -f lavfi -i VIDEO -re -f lavfi -i AUDIO"
                        + " -c:v libx264 -preset ultrafast -tune zerolatency -profile:v baseline"
                        + (" -threads 1 -bf 0 -sc_threshold 0 -g " + keyFrameInterval)
                        + " -b:v 400k -maxrate 400k -bufsize 400k"
                        + (" -c:a aac -b:a 32k -ac 1 -ar " + AUDIO_RATE_HZ)
                        + " -flags +global_header -flush_packets 1"
                        + " -flvflags no_duration_filesize -f flv pipe:1";
        return List.of(words.split(" ")).stream()
                .map(word -> word.equals("VIDEO") ? TestPicture.graph(number) : word)
                .map(word -> word.equals("AUDIO") ? tone + ":sample_rate=" + AUDIO_RATE_HZ : word)
                .toList();
    }
}
