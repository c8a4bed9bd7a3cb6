package org.camerata.snapshot;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camerata.media.KeyPicture;
import org.camerata.media.PictureReel;

/** One running ffmpeg, which is given pictures and gives JPEGs back. */
final class DecoderProcess {

    /** What a decoder and its filters may hold back. */
    private static final int BLANK_COUNT = 4;

    private static final String WIDTH_AND_HEIGHT = "320:180";

    private static final String FILTERS =
            "scale=%1$s:force_original_aspect_ratio=decrease:flags=fast_bilinear,pad=%1$s:-1:-1"
                    .formatted(WIDTH_AND_HEIGHT);

    private static final List<String> COMMAND =
            List.of(
                    ("nice ffmpeg -v quiet -nostdin -protocol_whitelist pipe"
                                    + " -probesize 32 -analyzeduration 0 -threads 1"
                                    + " -flags low_delay -skip_loop_filter all"
                                    + " -err_detect explode -f flv -copyts -i pipe:0 -an"
                                    + " -vf "
                                    + FILTERS
                                    + " -fps_mode passthrough -enc_time_base 1:1000 -threads 1"
                                    + " -q:v 6 -flush_packets 1 -f smjpeg pipe:1")
                            .split(" "));

    private final Process process;
    private final OutputStream pictures;
    private final DecodedStills stills;
    private int next; // the next picture's place

    DecoderProcess() throws IOException {
        process =
                new ProcessBuilder(COMMAND).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        pictures = process.getOutputStream();
        stills = new DecodedStills(new BufferedInputStream(process.getInputStream()));
        pictures.write(PictureReel.beginning());
    }

    /** Pictures that it has been given. */
    int count() {
        return next;
    }

    /** Some pictures in a row: what is to be written, and what of it is to be read. */
    final class Batch {

        private final List<KeyPicture> batch;
        private final int first;

        private Batch(List<KeyPicture> batch) {
            this.batch = List.copyOf(batch);
            this.first = next;
            next += batch.size() + BLANK_COUNT;
        }

        /** Waits while the decoder is busy; somebody must read meanwhile. */
        void write() throws IOException {
            for (int place = 0; place < batch.size() + BLANK_COUNT; place++) {
                KeyPicture picture = place < batch.size() ? batch.get(place) : PictureReel.BLANK;
                pictures.write(PictureReel.at(first + place, picture));
            }
            pictures.flush();
        }

        /**
         * Waits until the decoder is through with all of them.
         *
         * @return by place in the batch, from 0; those that could be decoded, or those before the
         *     decoder died
         */
        Map<Integer, byte[]> read() throws IOException {
            Map<Integer, byte[]> found = new HashMap<>();
            try {
                while (true) {
                    DecodedStills.Still still = stills.next();
                    long place = still.timeMs() / PictureReel.STEP_MS - first;
                    if (place >= batch.size()) {
                        return found;
                    }
                    if (place >= 0) { // else a blank of the batch before
                        found.put((int) place, still.jpeg());
                    }
                }
            } catch (EOFException died) {
                return found;
            }
        }
    }

    Batch batch(List<KeyPicture> batch) {
        return new Batch(batch);
    }

    /** Processor time that it has taken; zero where that is not known any more. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }
}
