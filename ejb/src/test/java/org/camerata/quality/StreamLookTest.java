package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.quality.Streams.ANY;
import static org.camerata.quality.Streams.NOON;
import static org.camerata.quality.Streams.running;

import java.time.Duration;
import java.util.Optional;
import org.camerata.camera.StreamExpectation;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.camerata.node.DeclaredMedia;
import org.camerata.node.RunningStream;
import org.junit.jupiter.api.Test;

class StreamLookTest {

    static final StreamExpectation THIRTY_FPS = new StreamExpectation(null, 30, null, null, null);

    @Test
    void hasWhatCameBetweenTwoLooks() {
        StreamFigures figures = figures(running(10), running(15), 5).orElseThrow();

        assertThat(figures.spanMs()).isEqualTo(5000);
        assertThat(figures.bitrateKbps()).isEqualTo(2000); // 250 kB a second
        assertThat(figures.picture().fps()).isEqualTo(25);
        assertThat(figures.picture().frames()).isEqualTo(125);
        assertThat(figures.picture().codec()).isEqualTo(VideoCodec.H264);
        assertThat(figures.picture().size()).isEqualTo("1920×1080");
        assertThat(figures.picture().keyIntervalMs()).isEqualTo(2000);
        assertThat(figures.sound()).isEqualTo(new Sound(AudioCodec.AAC, true, 20));
        assertThat(figures.timing()).isEqualTo(new Timing(3, 0, null));
    }

    @Test
    void missesFramesOnlyWhereItIsKnownHowManyAreExpected() {
        assertThat(
                        figures(running(10), running(15), 5, ANY)
                                .orElseThrow()
                                .picture()
                                .missingFrames())
                .isNull();
        assertThat(
                        figures(running(10), running(15), 5, THIRTY_FPS)
                                .orElseThrow()
                                .picture()
                                .missingFrames())
                .isEqualTo(25);
    }

    @Test
    void countsFramesThatCameLateAgainstThoseThatWereMissed() {
        StreamFigures late = figures(running(10), running(16), 5, THIRTY_FPS).orElseThrow();
        StreamFigures burst = figures(running(10), running(17), 5, THIRTY_FPS).orElseThrow();

        assertThat(late.picture().missingFrames()).isZero();
        assertThat(burst.picture().missingFrames()).isEqualTo(-25);
    }

    @Test
    void saysNothingAcrossPublications() {
        assertThat(figures(running(10), running(2, 500, 500), 5)).isEmpty();
        assertThat(figures(running(10), running(3), 5)).as("nginx began anew").isEmpty();
    }

    @Test
    void saysNothingOfAMoment() {
        assertThat(figures(running(10), running(10), 0)).isEmpty();
    }

    @Test
    void tellsMuteStreamsFromSilentOnes() {
        StreamFigures mute = figures(running(1, 25, 0), running(1, 150, 0), 5).orElseThrow();
        StreamFigures silent = figures(running(1, 25, 43), running(1, 150, 43), 5).orElseThrow();

        assertThat(mute.sound().codec()).isEqualTo(AudioCodec.NONE);
        assertThat(mute.sound().present()).isFalse();
        assertThat(silent.sound().codec()).isEqualTo(AudioCodec.AAC);
        assertThat(silent.sound().present()).isFalse();
    }

    @Test
    void knowsOnlyWhatIsDeclaredWithTheStockModule() {
        StreamFigures figures = figures(stock(1_000_000), stock(2_250_000), 5).orElseThrow();

        assertThat(figures.bitrateKbps()).isEqualTo(2000);
        assertThat(figures.picture().codec()).isEqualTo(VideoCodec.H264);
        assertThat(figures.picture().size()).isEqualTo("1280×720");
        assertThat(figures.picture().fps()).isNull();
        assertThat(figures.picture().keyIntervalMs()).isNull();
        assertThat(figures.sound().codec()).isEqualTo(AudioCodec.G711A);
    }

    private static RunningStream stock(long bytesIn) {
        return new RunningStream(
                "k3v9q0z7m2x6c1b8",
                1,
                "10.0.0.9",
                "Axis",
                bytesIn,
                new DeclaredMedia(1280, 720, 25, "H264", "High", "G711A"),
                Optional.empty());
    }

    private static Optional<StreamFigures> figures(
            RunningStream before, RunningStream now, int seconds) {
        return figures(before, now, seconds, ANY);
    }

    private static Optional<StreamFigures> figures(
            RunningStream before, RunningStream now, int seconds, StreamExpectation expected) {
        long start = Long.MAX_VALUE - Duration.ofSeconds(2).toNanos(); // the clock overflows
        StreamLook earlier = new StreamLook(before, start);
        StreamLook later = new StreamLook(now, start + Duration.ofSeconds(seconds).toNanos());
        return later.since(earlier, NOON, expected);
    }
}
