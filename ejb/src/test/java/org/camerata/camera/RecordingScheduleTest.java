package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingScheduleTest {

    @Test
    void coversEverythingWhereNothingIsSaid() {
        assertThat(RecordingSchedule.parse(" ")).isEqualTo(RecordingSchedule.ALWAYS);
        assertThat(covers(null, "2026-11-25T03:00:00Z")).isTrue();
        assertThat(RecordingSchedule.ALWAYS).hasToString("");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:59:59Z, false", // a Wednesday
        "2026-11-25T08:00:00Z, true",
        "2026-11-25T17:59:59Z, true",
        "2026-11-25T18:00:00Z, false",
        "2026-11-28T12:00:00Z, false", // a Saturday
        "2026-11-28T22:00:00Z, true",
        "2026-11-29T05:59:59Z, true", // belongs to Saturday's window
        "2026-11-30T05:00:00Z, false"
    })
    void coversItsWindows(String time, boolean covered) {
        assertThat(covers("MON-FRI 08:00-18:00; SAT 22:00-06:00", time)).isEqualTo(covered);
    }

    @Test
    void goesByTheClockOfTheCamera() {
        RecordingSchedule schedule = RecordingSchedule.parse("WED 08:00-09:00");
        Instant eightInBerlin = Instant.parse("2026-11-25T07:00:00Z");

        assertThat(schedule.covers(eightInBerlin, ZoneId.of("Europe/Berlin"))).isTrue();
        assertThat(schedule.covers(eightInBerlin, ZoneOffset.UTC)).isFalse();
    }

    @Test
    void coversTheHourThatComesTwiceTwice() {
        RecordingSchedule schedule = RecordingSchedule.parse("SUN 02:00-03:00");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(schedule.covers(Instant.parse("2026-10-25T00:30:00Z"), berlin)).isTrue();
        assertThat(schedule.covers(Instant.parse("2026-10-25T01:30:00Z"), berlin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon-wed 00:00-24:00 | MON-WED 00:00-24:00",
                "FRI,mon,tue 00:00-24:00 | MON,TUE,FRI 00:00-24:00",
                "SAT-MON 01:30-02:00;  | MON,SAT,SUN 01:30-02:00",
                "FRI 10:00 - 11:00 ; FRI 12:00-13:00 | FRI 10:00-11:00; FRI 12:00-13:00"
            })
    void isWrittenInOneWay(String text, String written) {
        assertThat(RecordingSchedule.parse(text)).hasToString(written);
        assertThat(RecordingSchedule.parse(written)).isEqualTo(RecordingSchedule.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "always",
                "MON 8:00-9:00",
                "MON 08:00-08:00",
                "MON 24:00-08:00",
                "MON 08:00-24:01",
                "MON 08:60-09:00",
                "MUN 08:00-09:00",
                "MON-TUE-WED 08:00-09:00",
                ",MON 08:00-09:00"
            })
    void namesTheWindowThatCannotBeRead(String text) {
        assertThatThrownBy(() -> RecordingSchedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void isOfAFewWindows() {
        assertThatThrownBy(() -> RecordingSchedule.parse("MON 08:00-09:00;".repeat(22)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean covers(String schedule, String time) {
        return RecordingSchedule.parse(schedule).covers(Instant.parse(time), ZoneOffset.UTC);
    }
}
