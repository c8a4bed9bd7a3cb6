package org.camerata.quality;

import java.time.Instant;
import java.util.Optional;
import org.camerata.camera.StreamExpectation;
import org.camerata.media.VideoCodec;
import org.camerata.node.DeclaredMedia;
import org.camerata.node.MediaCounters;
import org.camerata.node.RunningStream;

/**
 * A stream as it was at one time; two of them make figures.
 *
 * @param nanoTime of the reading, by {@link System#nanoTime}: the wall clock may be set
 */
record StreamLook(RunningStream stream, long nanoTime) {

    /** Two readings that are closer say little of a bitrate. */
    static final int SPAN_MIN_MS = 1000;

    private static final int NANOS_PER_MS = 1_000_000;
    private static final double MS_PER_SECOND = 1000;
    private static final double FPS_PARTS = 100; // two decimals are more than can be measured
    private static final int BITS_PER_BYTE = 8;

    /**
     * The figures from an earlier look to this one; empty if it is of another publication, or too
     * close.
     *
     * @param at when this look was taken
     */
    Optional<StreamFigures> since(StreamLook earlier, Instant at, StreamExpectation expected) {
        int spanMs = (int) ((nanoTime - earlier.nanoTime) / NANOS_PER_MS);
        if (spanMs < SPAN_MIN_MS || !isSamePublication(earlier)) {
            return Optional.empty();
        }
        long bytes = stream.bytesIn() - earlier.stream.bytesIn();
        int kbps = (int) (bytes * BITS_PER_BYTE / spanMs); // bits a millisecond are kbit/s
        MediaCounters now = stream.measured().orElse(null);
        MediaCounters before = earlier.stream.measured().orElse(null);
        return Optional.of(
                now == null || before == null
                        ? declared(at, spanMs, kbps)
                        : new StreamFigures(
                                at,
                                spanMs,
                                kbps,
                                picture(before, now, spanMs, expected),
                                sound(before, now),
                                timing(before, now)));
    }

    /** Connection numbers begin anew with nginx; then what is counted does, too. */
    private boolean isSamePublication(StreamLook earlier) {
        return stream.clientId() == earlier.stream.clientId()
                && stream.bytesIn() >= earlier.stream.bytesIn()
                && videoFrames() >= earlier.videoFrames();
    }

    private long videoFrames() {
        return stream.measured().map(MediaCounters::videoFrames).orElse(0L);
    }

    private StreamFigures declared(Instant at, int spanMs, int kbps) {
        DeclaredMedia media = stream.declared();
        Picture picture =
                new Picture(
                        FlvCodecs.videoDeclared(media.videoCodec()),
                        media.width() > 0 ? media.width() : null,
                        media.height() > 0 ? media.height() : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        boolean announced = !media.audioCodec().isEmpty();
        Sound sound = new Sound(FlvCodecs.audioDeclared(media.audioCodec()), announced, null);
        return new StreamFigures(at, spanMs, kbps, picture, sound, new Timing(null, null, null));
    }

    private static Picture picture(
            MediaCounters before, MediaCounters now, int spanMs, StreamExpectation expected) {
        long frames = now.videoFrames() - before.videoFrames();
        VideoCodec codec = FlvCodecs.videoMeasured(now.videoCodec());
        return new Picture(
                codec,
                integer(now.width()),
                integer(now.height()),
                Math.round(frames * MS_PER_SECOND / spanMs * FPS_PARTS) / FPS_PARTS,
                (int) frames,
                expected.fps() == null
                        ? null
                        : (int) (Math.round(expected.fps() * spanMs / MS_PER_SECOND) - frames),
                integer(now.keyIntervalMs()),
                integer(now.keyFrameAgeMs()),
                integer(now.videoAgeMs()),
                (int) (now.bFrames() - before.bFrames()));
    }

    private static Sound sound(MediaCounters before, MediaCounters now) {
        return new Sound(
                FlvCodecs.audioMeasured(now.audioCodec()),
                now.audioFrames() > before.audioFrames(),
                integer(now.audioAgeMs()));
    }

    private static Timing timing(MediaCounters before, MediaCounters now) {
        return new Timing(
                integer(now.jitterMs()),
                (int) (now.timestampJumps() - before.timestampJumps()),
                integer(now.timestampJumpMaxMs()));
    }

    private static Integer integer(Long number) {
        return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
    }
}
