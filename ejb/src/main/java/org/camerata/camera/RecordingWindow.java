package org.camerata.camera;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time on some days of each week.
 *
 * @param fromMinute of the day, 0 to 1439, inclusive
 * @param toMinute of the day, 1 to 1440, exclusive; of the next day where it is not after {@code
 *     fromMinute}
 */
public record RecordingWindow(Set<DayOfWeek> days, int fromMinute, int toMinute) {

    private static final int DAY_MINUTES = 24 * 60;
    private static final int NAME_LENGTH = 3;
    private static final Pattern FORM =
            Pattern.compile("([A-Z,-]+)\\s+(\\d{2}):(\\d{2})\\s*-\\s*(\\d{2}):(\\d{2})");

    public RecordingWindow {
        days = EnumSet.copyOf(days);
    }

    @Override
    public Set<DayOfWeek> days() {
        return EnumSet.copyOf(days);
    }

    /** In capital letters, such as {@code MON-FRI 08:00-18:00}. */
    static RecordingWindow parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw unreadable(text, "write it as MON-FRI 08:00-18:00");
        }
        int from = minute(text, parts.group(2), parts.group(3));
        int to = minute(text, parts.group(4), parts.group(5));
        if (from == DAY_MINUTES || from == to || to == 0) {
            throw unreadable(text, "it begins at 00:00 to 23:59 and ends at another time to 24:00");
        }
        return new RecordingWindow(days(text, parts.group(1)), from, to);
    }

    boolean covers(DayOfWeek day, int minute) {
        if (fromMinute < toMinute) {
            return days.contains(day) && minute >= fromMinute && minute < toMinute;
        }
        return (days.contains(day) && minute >= fromMinute)
                || (days.contains(day.minus(1)) && minute < toMinute);
    }

    @Override
    public String toString() {
        return stretches().stream().map(RecordingWindow::name).collect(joining(","))
                + " %02d:%02d-%02d:%02d"
                        .formatted(fromMinute / 60, fromMinute % 60, toMinute / 60, toMinute % 60);
    }

    /** Its days in order, those that follow each other together. */
    private List<List<DayOfWeek>> stretches() {
        List<List<DayOfWeek>> stretches = new ArrayList<>();
        for (DayOfWeek day : days) {
            boolean follows = day != DayOfWeek.MONDAY && days.contains(day.minus(1));
            if (!follows) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(day);
        }
        return stretches;
    }

    /** Such as {@code MON-FRI}; two days are named both. */
    private static String name(List<DayOfWeek> stretch) {
        String first = name(stretch.get(0));
        String last = name(stretch.get(stretch.size() - 1));
        return switch (stretch.size()) {
            case 1 -> first;
            case 2 -> first + "," + last;
            default -> first + "-" + last;
        };
    }

    private static Set<DayOfWeek> days(String window, String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            if (ends.length > 2) {
                throw unreadable(window, "a range of days has two ends");
            }
            DayOfWeek last = day(window, ends[ends.length - 1]);
            DayOfWeek day = day(window, ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String window, String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day).equals(text)) {
                return day;
            }
        }
        throw unreadable(window, "days are MON, TUE, WED, THU, FRI, SAT and SUN");
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, NAME_LENGTH).toUpperCase(Locale.ROOT);
    }

    private static int minute(String window, String hours, String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = Integer.parseInt(minutes);
        if (minute > 59 || hour * 60 + minute > DAY_MINUTES) {
            throw unreadable(window, "times are 00:00 to 24:00");
        }
        return hour * 60 + minute;
    }

    private static IllegalArgumentException unreadable(String window, String rule) {
        return new IllegalArgumentException(
                "The window \"%s\" cannot be read: %s".formatted(window, rule));
    }
}
