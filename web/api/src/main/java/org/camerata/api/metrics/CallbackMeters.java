package org.camerata.api.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.meter.Grid;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Timings;

/** How fast nginx is answered, and what. */
@ApplicationScoped
public class CallbackMeters implements Metered {

    /** From what one costs to what makes a publisher give up. */
    private static final List<Duration> BOUNDS =
            Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
                    .map(Duration::ofMillis)
                    .toList();

    private final Grid<Callback, Callback.Outcome> outcomes =
            new Grid<>(Callback.class, Callback.Outcome.class);
    private final Timings<Callback> times = new Timings<>(Callback.class, BOUNDS);

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_callbacks_total",
                "Callbacks of nginx, by what came of them",
                "kind",
                "outcome",
                outcomes);
        meters.histogram(
                "camerata_callback_duration_seconds",
                "From a callback's arrival to its answer",
                "kind",
                times);
    }

    public void answered(Callback callback, int status, Duration time) {
        outcomes.add(callback, Callback.Outcome.of(status));
        times.add(callback, time);
    }
}
