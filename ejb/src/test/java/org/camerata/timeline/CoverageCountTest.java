package org.camerata.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camerata.shared.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageCountTest {

    /** Both changes of three zones; Lord Howe sets its clocks by half an hour. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 1380",
        "Europe/Berlin, 2026-10-25, 1500",
        "America/New_York, 2026-03-08, 1380",
        "America/New_York, 2026-11-01, 1500",
        "Australia/Lord_Howe, 2026-10-04, 1410",
        "Australia/Lord_Howe, 2026-04-05, 1470"
    })
    void aDayIsAsLongAsItIs(ZoneId zone, LocalDate day, long minutes) {
        TimeRange days =
                new TimeRange(
                        day.minusDays(1).atStartOfDay(zone).toInstant(),
                        day.plusDays(2).atStartOfDay(zone).toInstant());

        List<CoverageRow> rows = rows(zone, CoverageStep.DAY, days);

        assertThat(rows)
                .extracting(row -> row.recorded().toMinutes())
                .containsExactly(1440L, minutes, 1440L);
        assertThat(rows.get(1).from().toLocalDate()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 23",
        "Europe/Berlin, 2026-10-25, 25",
        "America/New_York, 2026-11-01, 25",
        "Australia/Lord_Howe, 2026-10-04, 24"
    })
    void hoursFollowEachOtherThroughTheNight(ZoneId zone, LocalDate day, int count) {
        TimeRange range =
                new TimeRange(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant());

        List<CoverageRow> rows = rows(zone, CoverageStep.HOUR, range);

        assertThat(rows).hasSize(count);
        assertThat(rows.stream().map(CoverageRow::recorded).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(range.length());
    }

    @Test
    void whatShouldNotBeThereIsNotExpected() {
        Facts facts = Facts.ofACamera();
        facts.session(1, 0, 3000).segment(1, 0, 600).segment(1, 1200, 3000);
        facts.recording(600, false, "anna").recording(1200, true, "anna");

        CoverageRow row =
                new CoverageCount(Facts.BERLIN, CoverageStep.HOUR)
                        .total(new TimeRange(Facts.at(0), Facts.at(3600)), facts.spans(0, 3600));

        assertThat(row.recorded()).isEqualTo(Duration.ofMinutes(40));
        assertThat(row.expected()).isEqualTo(Duration.ofMinutes(50));
        assertThat(row.gaps())
                .containsEntry(GapReason.RECORDING_OFF, Duration.ofMinutes(10))
                .containsEntry(GapReason.OFFLINE, Duration.ofMinutes(10))
                .hasSize(2);
        assertThat(row.percent()).isEqualTo(80.0);
    }

    @Test
    void rowsAtTheEndsAreAsLongAsWhatIsAsked() {
        List<CoverageRow> rows =
                rows(
                        Facts.BERLIN,
                        CoverageStep.HOUR,
                        new TimeRange(Facts.at(1800), Facts.at(5400)));

        assertThat(rows).extracting(row -> row.recorded().toMinutes()).containsExactly(30L, 30L);
    }

    private static List<CoverageRow> rows(ZoneId zone, CoverageStep step, TimeRange range) {
        return new CoverageCount(zone, step)
                .rows(range, List.of(new Span(range.from(), range.to(), Cause.FOOTAGE)));
    }
}
