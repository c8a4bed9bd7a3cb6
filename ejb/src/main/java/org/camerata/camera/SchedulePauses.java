package org.camerata.camera;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.camerata.shared.TimeRange;

/**
 * When a schedule does not record, to the second. It is asked only at the moments at which its
 * answer can change: where a window begins or ends, and where clocks are set.
 */
final class SchedulePauses {

    private static final int DAY_MINUTES = 24 * 60;

    private final RecordingSchedule schedule;
    private final ZoneId zone;

    SchedulePauses(RecordingSchedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.zone = zone;
    }

    /** In order, without overlap. */
    List<TimeRange> in(TimeRange range) {
        List<TimeRange> pauses = new ArrayList<>();
        Instant pausedSince = null;
        for (Instant moment : moments(range)) {
            boolean records = schedule.covers(moment, zone);
            if (!records && pausedSince == null) {
                pausedSince = moment;
            } else if (records && pausedSince != null) {
                pauses.add(new TimeRange(pausedSince, moment));
                pausedSince = null;
            }
        }
        if (pausedSince != null) {
            pauses.add(new TimeRange(pausedSince, range.to()));
        }
        return pauses;
    }

    private NavigableSet<Instant> moments(TimeRange range) {
        NavigableSet<Instant> moments = new TreeSet<>();
        moments.add(range.from());
        LocalDate last = range.to().atZone(zone).toLocalDate();
        for (LocalDate day = range.from().atZone(zone).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            addTimes(day, moments);
        }
        ZoneOffsetTransition set = zone.getRules().nextTransition(range.from());
        while (set != null && set.getInstant().isBefore(range.to())) {
            moments.add(set.getInstant());
            set = zone.getRules().nextTransition(set.getInstant());
        }
        return moments.subSet(range.from(), true, range.to(), false);
    }

    private void addTimes(LocalDate day, NavigableSet<Instant> moments) {
        add(day.atStartOfDay(), moments);
        for (RecordingWindow window : schedule.windows()) {
            add(day.atTime(minute(window.fromMinute())), moments);
            add(day.atTime(minute(window.toMinute())), moments);
        }
    }

    /** A time that comes twice is two moments; one that is left out is none. */
    private void add(LocalDateTime time, NavigableSet<Instant> moments) {
        zone.getRules()
                .getValidOffsets(time)
                .forEach(offset -> moments.add(time.toInstant(offset)));
    }

    private static LocalTime minute(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY_MINUTES * 60L);
    }
}
