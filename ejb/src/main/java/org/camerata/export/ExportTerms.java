package org.camerata.export;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camerata.shared.CameraId;
import org.camerata.shared.PlainText;

/**
 * What is to be exported.
 *
 * @param cameras 1 to {@value #CAMERA_COUNT_MAX}, each once
 * @param from to the millisecond
 * @param to not in it any more
 * @param reason why, up to {@value #REASON_LENGTH_MAX} characters on one line; may be empty
 * @param keepDays how long its file is kept, 1 to {@value #KEEP_DAYS_MAX}
 */
public record ExportTerms(
        List<CameraId> cameras,
        Instant from,
        Instant to,
        @PlainText(blank = true) String reason,
        int keepDays) {

    public static final int CAMERA_COUNT_MAX = 25; // as many as a timeline shows
    public static final int REASON_LENGTH_MAX = 500; // characters
    public static final int KEEP_DAYS_DEFAULT = 7;
    public static final int KEEP_DAYS_MAX = 30;

    /** The time of all cameras together: 600 GB at 8 Mbit/s. */
    public static final Duration TOGETHER_MAX = Duration.ofDays(7);

    /**
     * @throws InvalidExport if it cannot be
     */
    public ExportTerms {
        cameras = cameras.stream().distinct().toList();
        reason = reason == null ? "" : reason.strip();
        demand(
                !cameras.isEmpty() && cameras.size() <= CAMERA_COUNT_MAX,
                "cameraIds",
                "Choose 1 to " + CAMERA_COUNT_MAX + " cameras");
        demand(from != null, "from", "An export has a beginning");
        demand(to != null, "to", "An export has an end");
        from = from.truncatedTo(ChronoUnit.MILLIS);
        to = to.truncatedTo(ChronoUnit.MILLIS);
        demand(from.isBefore(to), "to", "An export ends after it begins");
        demand(
                Duration.between(from, to).compareTo(TOGETHER_MAX.dividedBy(cameras.size())) <= 0,
                "to",
                "Export at most "
                        + TOGETHER_MAX.toHours() / cameras.size()
                        + (cameras.size() == 1 ? " hours" : " hours of so many cameras"));
        demand(
                reason.length() <= REASON_LENGTH_MAX,
                "reason",
                "A reason has at most " + REASON_LENGTH_MAX + " characters");
        demand(
                keepDays >= 1 && keepDays <= KEEP_DAYS_MAX,
                "keepDays",
                "A file is kept for 1 to " + KEEP_DAYS_MAX + " days");
    }

    /**
     * The same, but for what is still to come.
     *
     * @throws InvalidExport if that is all of it
     */
    ExportTerms until(Instant now) {
        demand(from.isBefore(now), "from", "There is no footage of what is still to come");
        return to.isAfter(now) ? new ExportTerms(cameras, from, now, reason, keepDays) : this;
    }

    /** As the audit log keeps it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cameras", cameras.stream().map(CameraId::value).toList());
        facts.put("from", from);
        facts.put("to", to);
        facts.put("reason", reason);
        facts.put("keepDays", keepDays);
        return facts;
    }

    private static void demand(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new InvalidExport(field, sentence);
        }
    }
}
