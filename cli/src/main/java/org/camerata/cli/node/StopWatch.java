package org.camerata.cli.node;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the time of a start went. */
final class StopWatch {

    private static final double MILLIS_PER_SECOND = 1000;

    private final Map<String, Duration> times = new LinkedHashMap<>();

    void add(String what, Duration time) {
        times.put(what, time);
    }

    /** For example {@code database 1.1 s · media 0.2 s · liberty 22.0 s}. */
    String summary() {
        return times.entrySet().stream()
                .map(entry -> entry.getKey() + " " + seconds(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS_PER_SECOND);
    }
}
