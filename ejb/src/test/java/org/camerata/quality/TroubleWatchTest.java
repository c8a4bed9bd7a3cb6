package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.quality.Streams.ANY;
import static org.camerata.quality.Streams.NOON;
import static org.camerata.quality.Streams.PICTURE;
import static org.camerata.quality.TroubleCode.AUDIO_STOPPED;
import static org.camerata.quality.TroubleCode.BITRATE_LOW;
import static org.camerata.quality.TroubleCode.RESOLUTION_CHANGED;
import static org.camerata.quality.TroubleCode.TIMESTAMPS_JUMP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.camera.StreamExpectation;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.junit.jupiter.api.Test;

class TroubleWatchTest {

    static final StreamExpectation ONE_MBPS = new StreamExpectation(null, null, 1000, null, null);
    static final Duration STEP = Duration.ofMillis(Streams.SPAN_MS);

    final TroubleWatch watch = new TroubleWatch(Set.of());
    Instant now = NOON;

    @Test
    void raisesATroubleOnceItLastedLongEnough() {
        assertThat(bitrate(500)).isEmpty(); // 5 s
        assertThat(bitrate(500)).isEmpty();
        assertThat(bitrate(500)).isEmpty();

        assertThat(bitrate(500)) // 20 s
                .containsExactly(
                        new TroubleChange(BITRATE_LOW, true, now, TroubleFacts.of(500.0, 1000.0)));
        assertThat(bitrate(500)).as("only once").isEmpty();
    }

    @Test
    void raisesNothingThatComesAndGoes() {
        for (int i = 0; i < 10; i++) {
            assertThat(bitrate(500)).isEmpty();
            assertThat(bitrate(500)).isEmpty();
            assertThat(bitrate(1500)).isEmpty();
        }
    }

    @Test
    void clearsATroubleOnceItIsAbsentLongEnough() {
        raiseLowBitrate();
        bitrate(1500);
        bitrate(500); // from the start
        bitrate(1500);
        bitrate(1500);
        assertThat(bitrate(1500)).isEmpty();

        assertThat(bitrate(1500)).extracting(TroubleChange::isRaised).containsExactly(false);
        assertThat(watch.hasOpen()).isFalse();
    }

    @Test
    void keepsATroubleOpenWhileItIsNotKnown() {
        assertThat(sound(new Sound(AudioCodec.AAC, false, 6000)))
                .extracting(TroubleChange::code)
                .containsExactly(AUDIO_STOPPED);

        for (int i = 0; i < 10; i++) {
            assertThat(sound(new Sound(AudioCodec.AAC, true, null))).isEmpty();
        }
    }

    @Test
    void raisesWhatHappensOnceAtOnceAndKeepsItForAWhile() {
        assertThat(jumps(1)).extracting(TroubleChange::code).containsExactly(TIMESTAMPS_JUMP);

        for (int i = 0; i < 11; i++) {
            assertThat(jumps(0)).isEmpty();
        }
        assertThat(jumps(0)).as("after a minute").hasSize(1);
    }

    @Test
    void comparesThePictureWithTheLastOne() {
        assertThat(size(1920, 1080)).as("the first one").isEmpty();
        assertThat(size(null, null)).isEmpty();

        List<TroubleChange> changes = size(640, 360);

        assertThat(changes).extracting(TroubleChange::code).containsExactly(RESOLUTION_CHANGED);
        assertThat(changes.get(0).facts().detail()).isEqualTo("1920×1080 to 640×360");
        assertThat(size(640, 360)).isEmpty();
    }

    @Test
    void goesOnFromWhatWasOpenBefore() {
        TroubleWatch restarted = new TroubleWatch(Set.of(BITRATE_LOW));

        for (int i = 0; i < 3; i++) {
            now = now.plus(STEP);
            assertThat(restarted.follow(Streams.figures(now, 2000), ONE_MBPS)).isEmpty();
        }
        now = now.plus(STEP);
        assertThat(restarted.follow(Streams.figures(now, 2000), ONE_MBPS)).hasSize(1);
    }

    @Test
    void endsAllTroublesWithTheStream() {
        raiseLowBitrate();

        assertThat(watch.end(now))
                .containsExactly(new TroubleChange(BITRATE_LOW, false, now, TroubleFacts.NONE));
        assertThat(watch.hasOpen()).isFalse();
    }

    private void raiseLowBitrate() {
        for (int i = 0; i < 4; i++) {
            bitrate(500);
        }
        assertThat(watch.hasOpen()).isTrue();
    }

    private List<TroubleChange> bitrate(int kbps) {
        now = now.plus(STEP);
        return watch.follow(Streams.figures(now, kbps), ONE_MBPS);
    }

    private List<TroubleChange> sound(Sound sound) {
        now = now.plus(STEP);
        return watch.follow(Streams.figures(now, sound), ANY);
    }

    private List<TroubleChange> jumps(int count) {
        now = now.plus(STEP);
        return watch.follow(Streams.figures(now, new Timing(3, count, null)), ANY);
    }

    private List<TroubleChange> size(Integer width, Integer height) {
        now = now.plus(STEP);
        Picture picture =
                new Picture(
                        VideoCodec.H264,
                        width,
                        height,
                        PICTURE.fps(),
                        PICTURE.frames(),
                        null,
                        PICTURE.keyIntervalMs(),
                        PICTURE.keyFrameAgeMs(),
                        PICTURE.ageMs(),
                        0);
        return watch.follow(Streams.figures(now, picture), ANY);
    }
}
