package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.camerata.shared.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulePausesTest {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void areNoneWithoutASchedule() {
        assertThat(pauses("", BERLIN, "2026-11-24T00:00:00Z", 48)).isEmpty();
    }

    @Test
    void areWhatTheWindowsLeaveOut() {
        assertThat(pauses("MON-SUN 08:00-18:00", BERLIN, "2026-11-24T00:00:00Z", 24))
                .containsExactly(
                        range("2026-11-24T00:00:00Z", "2026-11-24T07:00:00Z"),
                        range("2026-11-24T17:00:00Z", "2026-11-25T00:00:00Z"));
    }

    @Test
    void followTheCamerasClockThroughTheNightInWhichItIsSet() {
        assertThat(pauses("MON-SUN 04:00-01:00", BERLIN, "2026-03-28T22:00:00Z", 12))
                .containsExactly(range("2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z"));
        assertThat(pauses("MON-SUN 04:00-01:00", BERLIN, "2026-10-24T21:00:00Z", 12))
                .containsExactly(range("2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"));
    }

    /** Minute by minute, over both changes of each zone. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28T00:00:00Z",
        "Europe/Berlin, 2026-10-24T00:00:00Z",
        "America/New_York, 2026-03-07T00:00:00Z",
        "America/New_York, 2026-10-31T00:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T00:00:00Z",
        "Australia/Lord_Howe, 2026-10-03T00:00:00Z"
    })
    void agreeWithTheScheduleAtEachMinute(ZoneId zone, Instant start) {
        RecordingSchedule schedule =
                RecordingSchedule.parse(
                        "SAT,SUN 01:30-02:15; SAT-MON 23:00-01:00; SUN 02:40-05:00");
        TimeRange days = new TimeRange(start, start.plus(Duration.ofDays(3)));
        List<TimeRange> pauses = new SchedulePauses(schedule, zone).in(days);

        for (Instant t = days.from(); t.isBefore(days.to()); t = t.plusSeconds(60)) {
            Instant minute = t;
            assertThat(pauses.stream().noneMatch(pause -> pause.contains(minute)))
                    .as("%s", minute)
                    .isEqualTo(schedule.covers(minute, zone));
        }
    }

    private static List<TimeRange> pauses(String text, ZoneId zone, String from, int hours) {
        Instant start = Instant.parse(from);
        return new SchedulePauses(RecordingSchedule.parse(text), zone)
                .in(new TimeRange(start, start.plus(Duration.ofHours(hours))));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }
}
