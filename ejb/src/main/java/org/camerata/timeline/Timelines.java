package org.camerata.timeline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.timeline.TimelineReader.Reading;

/** What there is of each second of cameras, for who may see their footage. */
@Stateless
public class Timelines {

    /** Cameras of one question: as many as a wall shows. */
    public static final int CAMERA_COUNT_MAX = 25;

    @Inject TimelineReader reader;
    @Inject Clock clock;

    /**
     * One of each camera, in their order.
     *
     * @param from null: a day before {@code to}
     * @param to null: now
     * @throws InvalidTimeline if the time is empty or too long, or there is no camera, or too many
     * @throws org.camerata.shared.CameraNotFound if one of them does not exist for the caller
     * @throws org.camerata.access.NotAllowed if they may not see the footage of one of them
     */
    public List<CameraTimeline> of(List<CameraId> cameras, Instant from, Instant to) {
        List<CameraId> each = cameras.stream().distinct().toList();
        if (each.isEmpty() || each.size() > CAMERA_COUNT_MAX) {
            throw new InvalidTimeline("Ask for 1 to " + CAMERA_COUNT_MAX + " cameras");
        }
        TimelineRange range = TimelineRange.of(from, to, each.size(), clock.instant());
        List<Reading> readings = reader.read(each, range);
        return readings.stream().map(reading -> timeline(reading, range)).toList();
    }

    /**
     * Every span of a camera, in order, however short.
     *
     * @throws InvalidTimeline if the time is empty or too long
     * @throws org.camerata.shared.CameraNotFound if it does not exist for the caller
     * @throws org.camerata.access.NotAllowed if they may not see its footage
     */
    public List<TimelineSpan> exact(CameraId camera, Instant from, Instant to) {
        TimelineRange range = TimelineRange.of(from, to, 1, clock.instant());
        Reading reading = reader.read(List.of(camera), range).get(0);
        return Resolution.EXACT.merge(reading.spans()).stream().map(TimelineSpan::of).toList();
    }

    private CameraTimeline timeline(Reading reading, TimelineRange range) {
        CameraFacts facts = reading.facts().facts();
        Resolution resolution = Resolution.fitting(reading.spans(), CameraTimeline.SPAN_COUNT_MAX);
        List<TimelineMark> all = Marks.of(reading.facts());
        return new CameraTimeline(
                facts.life().camera(),
                facts.life().name(),
                range.from(),
                range.to(),
                range.knownUntil(),
                resolution.step(),
                resolution.merge(reading.spans()).stream().map(TimelineSpan::of).toList(),
                all.stream().limit(CameraTimeline.MARK_COUNT_MAX).toList(),
                all.size() > CameraTimeline.MARK_COUNT_MAX);
    }
}
