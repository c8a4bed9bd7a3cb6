package org.camerata.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Timing;
import org.camerata.shared.CameraId;

/** Reads what the caller may know of cameras. */
@ApplicationScoped
class TimelineReader implements Metered {

    @Inject FactsReader facts;
    @Inject Guard guard;

    private final LongAdder unexplained = new LongAdder();
    private final Timing readings =
            new Timing(
                    Stream.of(2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
                            .map(Duration::ofMillis)
                            .toList());

    @Override
    public void describe(Meters meters) {
        meters.histogram(
                "camerata_timeline_seconds",
                "How long it took to find out what there is of the cameras of one question",
                readings);
        meters.counter(
                "camerata_timeline_unexplained_total",
                "Gaps told without a reason, because none was written down",
                unexplained::sum);
    }

    /** A camera's time, so far as the caller may know of it. */
    record Reading(VisibleFacts facts, List<Span> spans) {}

    /**
     * @throws org.camerata.shared.CameraNotFound if one of them does not exist for the caller
     * @throws org.camerata.access.NotAllowed if they may not see the footage of one of them
     */
    List<Reading> read(List<CameraId> cameras, TimelineRange range) {
        List<Instant> since =
                cameras.stream()
                        .map(camera -> guard.demandSince(Permission.RECORDING_VIEW, camera))
                        .toList();
        long begun = System.nanoTime();
        List<CameraFacts> found = facts.read(cameras, range.known());
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            VisibleFacts visible = VisibleFacts.of(found.get(i), since.get(i));
            readings.add(new Reading(visible, visible.spans()));
        }
        readings.forEach(reading -> countUnexplained(reading.spans()));
        this.readings.add(Duration.ofNanos(System.nanoTime() - begun));
        return readings;
    }

    private void countUnexplained(List<Span> spans) {
        unexplained.add(
                spans.stream()
                        .filter(span -> span.cause().reason() == GapReason.UNEXPLAINED)
                        .count());
    }
}
