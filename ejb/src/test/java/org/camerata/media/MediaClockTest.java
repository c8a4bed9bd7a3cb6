package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaClockTest {

    private final MediaClock clock = new MediaClock();

    @Test
    void startsAtZeroWhereverTheTimestampsStart() {
        assertThat(video(5000, 5040, 5080)).containsExactly(0, 40, 80);
    }

    @Test
    void runsThroughTheWrapOf32Bits() {
        assertThat(video(-40, 0, 40)).containsExactly(0, 40, 80);
        assertThat(new MediaClock().video(0x7fffffff)).isZero();
    }

    @Test
    void goesOnAtTheUsualDistanceAfterAJumpBack() {
        assertThat(video(90_000, 90_040, 0, 40)).containsExactly(0, 40, 80, 120);
    }

    @Test
    void goesOnAtTheUsualDistanceAfterAJumpAhead() {
        assertThat(video(0, 40, 60_000, 60_040)).containsExactly(0, 40, 80, 120);
    }

    @Test
    void believesAGapOfTenSeconds() {
        assertThat(video(0, 40, 10_040)).containsExactly(0, 40, 10_040);
    }

    @Test
    void spreadsEqualTimestampsUntilTheyCatchUp() {
        assertThat(video(0, 40, 40, 40, 80, 120)).containsExactly(0, 40, 41, 42, 80, 120);
    }

    @Test
    void holdsASmallStepBackWithoutLosingTheClock() {
        assertThat(video(0, 40, 30, 80)).containsExactly(0, 40, 41, 80);
    }

    @Test
    void keepsPictureAndSoundTogetherWhenBothJump() {
        video(0, 40);
        audio(0, 23, 46);
        assertThat(video(500_000, 500_040)).containsExactly(80, 120);
        assertThat(audio(500_010, 500_033)).containsExactly(90, 113);
    }

    @Test
    void believesALongPauseOfOneTrackWhileTheOtherRuns() {
        video(0, 40);
        for (int millis = 0; millis <= 20_000; millis += 20) {
            clock.audio(millis);
        }
        assertThat(video(20_000, 20_040)).containsExactly(20_000, 20_040);
    }

    @Test
    void letsSoundStartBeforeThePictureThatCameFirst() {
        assertThat(video(100, 140)).containsExactly(0, 40);
        assertThat(audio(80, 103)).containsExactly(-20, 3);
    }

    private long[] video(int... timestamps) {
        return Arrays.stream(timestamps).mapToLong(clock::video).toArray();
    }

    private long[] audio(int... timestamps) {
        return Arrays.stream(timestamps).mapToLong(clock::audio).toArray();
    }
}
