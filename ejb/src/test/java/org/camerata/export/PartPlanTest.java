package org.camerata.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.camerata.fakes.SmallFlv;
import org.camerata.media.FootageIndex;
import org.camerata.playback.FootageClock;
import org.camerata.playback.OpenFootage;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;
import org.camerata.timeline.GapReason;
import org.camerata.timeline.SpanKind;
import org.camerata.timeline.TimelineSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two minutes with a key frame each second. */
class PartPlanTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path folder;

    @Test
    void isOnePartWhereRecordingsGoOn() throws IOException {
        assertThat(plan(whole(0), whole(60))).containsExactly(range(0, 120));
    }

    @Test
    void endsAPartInFrontOfDamageAndBeginsAnotherBehind() throws IOException {
        List<TimeRange> parts = plan(minute(0, 20, 30), whole(60));

        assertThat(parts).containsExactly(range(0, 20), range(30, 120));
        assertThat(ExportGap.of(range(0, 120), parts, told(20, 30), NOON.plusSeconds(600)))
                .containsExactly(new ExportGap(range(20, 30), "DAMAGED"));
    }

    @Test
    void hasNoPartOfATimeThatIsDamaged() throws IOException {
        assertThat(PartPlan.of(List.of(minute(0, 20, 30)), at(21), at(29), List.of())).isEmpty();
    }

    private static List<TimeRange> plan(OpenFootage... footage) {
        return PartPlan.of(List.of(footage), at(0), at(120), List.of()).stream()
                .map(PlannedPart::range)
                .toList();
    }

    private OpenFootage whole(int start) throws IOException {
        return minute(start, 0, 0);
    }

    /** One whose seconds from one up to another cannot be read. */
    private OpenFootage minute(int start, int from, int to) throws IOException {
        Path flv = Files.write(folder.resolve(start + ".flv"), SmallFlv.damaged(60, from, to));
        FootageSegment segment =
                new FootageSegment(start, new CameraId(7), flv, null, at(start), at(start + 60));
        return new OpenFootage(
                segment, FootageIndex.scan(flv), new FootageClock(segment.startedAt(), 1));
    }

    private static List<TimelineSpan> told(int from, int to) {
        return List.of(
                footage(0, from),
                new TimelineSpan(at(from), at(to), SpanKind.GAP, GapReason.DAMAGED, null, null, 0),
                footage(to, 120));
    }

    private static TimelineSpan footage(int from, int to) {
        long millis = range(from, to).length().toMillis();
        return new TimelineSpan(at(from), at(to), SpanKind.FOOTAGE, null, null, null, millis);
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(at(from), at(to));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
