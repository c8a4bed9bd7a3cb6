package org.camerata.camera;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * When a camera is recorded: windows of a week in the camera's own time zone, such as {@code
 * MON-FRI 08:00-18:00; SAT,SUN 22:00-06:00}. A window whose end is not after its start reaches into
 * the next day. Without a window: at all times.
 */
public record RecordingSchedule(List<RecordingWindow> windows) {

    public static final RecordingSchedule ALWAYS = new RecordingSchedule(List.of());

    public static final int TEXT_LENGTH_MAX = 900; // more than the longest that it writes
    static final int WINDOW_COUNT_MAX = 21; // three a day

    public RecordingSchedule {
        windows = List.copyOf(windows);
    }

    /**
     * @param text as {@link #toString} writes it; null or blank: at all times
     * @throws IllegalArgumentException if it cannot be read; the message says which window and why
     */
    public static RecordingSchedule parse(String text) {
        if (text == null || text.isBlank()) {
            return ALWAYS;
        }
        List<String> parts =
                Arrays.stream(text.split(";"))
                        .map(part -> part.strip().toUpperCase(Locale.ROOT))
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (text.length() > TEXT_LENGTH_MAX || parts.size() > WINDOW_COUNT_MAX) {
            throw new IllegalArgumentException(
                    "A schedule has at most %d windows and %d characters"
                            .formatted(WINDOW_COUNT_MAX, TEXT_LENGTH_MAX));
        }
        return new RecordingSchedule(parts.stream().map(RecordingWindow::parse).toList());
    }

    /**
     * @param zone the camera's
     */
    public boolean covers(Instant time, ZoneId zone) {
        if (windows.isEmpty()) {
            return true;
        }
        ZonedDateTime local = time.atZone(zone);
        DayOfWeek day = local.getDayOfWeek();
        int minute = local.getHour() * 60 + local.getMinute();
        return windows.stream().anyMatch(window -> window.covers(day, minute));
    }

    /** As people write it; empty where it is at all times. */
    @Override
    public String toString() {
        return windows.stream().map(RecordingWindow::toString).collect(joining("; "));
    }
}
