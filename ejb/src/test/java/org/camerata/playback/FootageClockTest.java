package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class FootageClockTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final long HOUR_MILLIS = 3_600_000;

    static FootageSegment segment(Instant end) {
        return new FootageSegment(
                4711,
                new CameraId(7),
                Path.of("7/2026/11/24/20261124T120000Z-1-abc.flv"),
                end == null ? "k3v9q0z7m2x6c1b8-1795521600000-1.flv" : null,
                NOON,
                end);
    }

    @Test
    void spreadsWhatPassedOverTheMediaOfACameraThatRunsFast() {
        FootageClock clock =
                FootageClock.of(segment(NOON.plusSeconds(3_600)), HOUR_MILLIS * 101 / 100);

        assertThat(clock.at(0)).isEqualTo(NOON);
        assertThat(clock.at(HOUR_MILLIS * 101 / 100)).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(clock.media(NOON.plusSeconds(1_800))).isEqualTo(1_818_000);
    }

    @Test
    void stretchesNothingOverTheTimeOfAnEndThatIsMissing() {
        FootageClock clock = FootageClock.of(segment(NOON.plusSeconds(3_600)), HOUR_MILLIS / 2);

        assertThat(clock.at(HOUR_MILLIS / 2)).isEqualTo(NOON.plusSeconds(1_800));
    }

    @Test
    void findsEachMomentAgain() {
        FootageClock clock = FootageClock.of(segment(NOON.plusSeconds(3_600)), 3_570_000);

        for (long millis = 0; millis < 3_000_000; millis += 123_457) {
            assertThat(clock.media(clock.at(millis))).isBetween(millis - 1, millis + 1);
        }
    }

    @Test
    void believesTheCameraWhileTheEndIsNotKnown() {
        assertThat(FootageClock.of(segment(null), HOUR_MILLIS).at(1_000))
                .isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void believesTheCameraWhereThereIsHardlyAnything() {
        assertThat(FootageClock.of(segment(NOON), 500).at(400)).isEqualTo(NOON.plusMillis(400));
    }

    @Test
    void hasNothingBeforeTheBeginning() {
        assertThat(FootageClock.of(segment(null), HOUR_MILLIS).media(NOON.minusSeconds(5)))
                .isZero();
    }
}
