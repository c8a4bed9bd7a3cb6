package org.camerata.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camerata.shared.TimeRange;
import org.camerata.timeline.GapReason;
import org.camerata.timeline.SpanKind;
import org.camerata.timeline.TimelineSpan;
import org.junit.jupiter.api.Test;

class ExportGapTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final TimeRange ASKED = range(0, 60);

    @Test
    void isNoneWhereAPartCoversAll() {
        assertThat(gaps(List.of(range(-2, 63)), List.of(footage(0, 60)))).isEmpty();
    }

    @Test
    void hasTheReasonOfTheTimeline() {
        assertThat(
                        gaps(
                                List.of(range(-2, 20), range(40, 60)),
                                List.of(
                                        footage(0, 20),
                                        gap(20, 30, GapReason.OFFLINE),
                                        gap(30, 40, GapReason.SERVER_DOWN),
                                        footage(40, 60))))
                .containsExactly(
                        new ExportGap(range(20, 30), "OFFLINE"),
                        new ExportGap(range(30, 40), "SERVER_DOWN"));
    }

    @Test
    void isToldWhereFootageCannotBePlayed() {
        assertThat(gaps(List.of(range(0, 20)), List.of(footage(0, 60))))
                .containsExactly(new ExportGap(range(20, 60), ExportGap.NOT_PLAYABLE));
    }

    @Test
    void isUnfinishedJustBeforeNow() {
        Instant now = NOON.plusSeconds(61);
        assertThat(ExportGap.of(ASKED, List.of(range(0, 52)), List.of(footage(0, 56)), now))
                .containsExactly(
                        new ExportGap(range(52, 56), ExportGap.UNFINISHED),
                        new ExportGap(range(56, 60), ExportGap.UNFINISHED));
    }

    @Test
    void isAllWithoutAnyPart() {
        assertThat(gaps(List.of(), List.of(gap(0, 60, GapReason.RECORDING_OFF))))
                .containsExactly(new ExportGap(ASKED, "RECORDING_OFF"));
    }

    /** X2: parts and gaps are exactly what was asked for. */
    @Test
    void makesWithThePartsTheWholeTime() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<TimeRange> parts = new ArrayList<>();
            List<TimelineSpan> spans = new ArrayList<>();
            int at = -5 + random.nextInt(10);
            while (at < 70) {
                int end = at + 1 + random.nextInt(20);
                parts.add(range(at, end));
                at = end - 1 + random.nextInt(10); // some overlap
            }
            for (int from = 0; from < 60; ) {
                int to = Math.min(60, from + 1 + random.nextInt(15));
                spans.add(
                        random.nextBoolean()
                                ? footage(from, to)
                                : gap(from, to, GapReason.OFFLINE));
                from = to;
            }

            List<ExportGap> gaps = ExportGap.of(ASKED, parts, spans, LATER);

            boolean[] covered = new boolean[60];
            parts.forEach(part -> cover(covered, part));
            int missing = 0;
            for (boolean one : covered) {
                missing += one ? 0 : 1;
            }
            for (ExportGap gap : gaps) {
                assertThat(gap.range().isEmpty()).isFalse();
                for (int s = second(gap.range().from()); s < second(gap.range().to()); s++) {
                    assertThat(covered[s]).isFalse();
                    covered[s] = true; // and not told twice
                    missing--;
                }
            }
            assertThat(missing).isZero();
        }
    }

    private static void cover(boolean[] seconds, TimeRange part) {
        TimeRange within = part.within(ASKED);
        for (int s = second(within.from()); s < second(within.to()); s++) {
            seconds[s] = true;
        }
    }

    private static int second(Instant time) {
        return (int) Duration.between(NOON, time).toSeconds();
    }

    private static List<ExportGap> gaps(List<TimeRange> parts, List<TimelineSpan> spans) {
        return ExportGap.of(ASKED, parts, spans, LATER);
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(NOON.plusSeconds(from), NOON.plusSeconds(to));
    }

    private static TimelineSpan footage(int from, int to) {
        TimeRange range = range(from, to);
        return new TimelineSpan(
                range.from(),
                range.to(),
                SpanKind.FOOTAGE,
                null,
                null,
                null,
                range.length().toMillis());
    }

    private static TimelineSpan gap(int from, int to, GapReason reason) {
        TimeRange range = range(from, to);
        return new TimelineSpan(range.from(), range.to(), SpanKind.GAP, reason, null, null, 0);
    }
}
