package org.camerata.quality;

import java.time.Instant;
import java.util.Optional;
import org.camerata.camera.StreamExpectation;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.camerata.node.DeclaredMedia;
import org.camerata.node.MediaCounters;
import org.camerata.node.RunningStream;

/** Streams that are fine, but for what a test changes of them. */
final class Streams {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final int SPAN_MS = 5000;
    static final StreamExpectation ANY = StreamExpectation.NONE;

    static final Picture PICTURE =
            new Picture(VideoCodec.H264, 1920, 1080, 25.0, 125, 0, 2000, 900, 40, 0);
    static final Sound SOUND = new Sound(AudioCodec.AAC, true, 20);
    static final Timing TIMING = new Timing(3, 0, null);

    private Streams() {}

    /** 25 frames a second of 10 kB, a key frame every 2 s, and 43 frames of audio. */
    static RunningStream running(int seconds) {
        return running(1, 25L * seconds, 43L * seconds);
    }

    static RunningStream running(long clientId, long videoFrames, long audioFrames) {
        return new RunningStream(
                "k3v9q0z7m2x6c1b8",
                clientId,
                "10.0.0.9",
                "Axis",
                videoFrames * 10_000,
                DeclaredMedia.NOTHING,
                Optional.of(counters(videoFrames, audioFrames)));
    }

    private static MediaCounters counters(long videoFrames, long audioFrames) {
        return new MediaCounters(
                videoFrames,
                videoFrames * 10_000,
                videoFrames / 50,
                audioFrames,
                audioFrames * 200,
                2000L,
                900L,
                40L,
                audioFrames == 0 ? null : 20L,
                0,
                null,
                3L,
                0,
                "7",
                audioFrames == 0 ? null : "10",
                1920L,
                1080L);
    }

    static StreamFigures figures(Instant at, int bitrateKbps) {
        return new StreamFigures(at, SPAN_MS, bitrateKbps, PICTURE, SOUND, TIMING);
    }

    static StreamFigures figures(Instant at, Picture picture) {
        return new StreamFigures(at, SPAN_MS, 2000, picture, SOUND, TIMING);
    }

    static StreamFigures figures(Instant at, Sound sound) {
        return new StreamFigures(at, SPAN_MS, 2000, PICTURE, sound, TIMING);
    }

    static StreamFigures figures(Instant at, Timing timing) {
        return new StreamFigures(at, SPAN_MS, 2000, PICTURE, SOUND, timing);
    }
}
