package org.camerata.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.ingest.EndReason;
import org.camerata.integrity.IntegrityState;
import org.camerata.quality.Severity;
import org.camerata.quality.TroubleCode;
import org.camerata.recording.RecordingState;

/** Sizes, durations and times in words. The browser rewrites times in its own zone. */
@Named("formats")
@ApplicationScoped
public class Formats {

    /** Disks are sold, and nearly everywhere shown, in powers of 1000. */
    private static final double UNIT = 1000;

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final String NOTHING = "–";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter UTC_MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /**
     * A size with three significant digits, such as {@code 1.15 GB}.
     *
     * @param sizeBytes null while it is not known
     */
    public String size(Long sizeBytes) {
        if (sizeBytes == null) {
            return NOTHING;
        }
        double value = sizeBytes;
        int unit = 0;
        while (Math.abs(value) >= UNIT - 0.5 && unit < UNITS.length - 1) {
            value /= UNIT;
            unit++;
        }
        int decimals = unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", value, UNITS[unit]);
    }

    /**
     * A length of time by its two greatest units, such as {@code 1 h 0 min} or {@code 12 s}.
     *
     * @param seconds null while it is not known
     */
    public String duration(Double seconds) {
        if (seconds == null) {
            return NOTHING;
        }
        Duration length = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        if (length.toMinutes() > 0) {
            return length.toMinutes() + " min " + length.toSecondsPart() + " s";
        }
        return length.toSeconds() + " s";
    }

    /** What people call the state of a recording. */
    public String state(RecordingState state) {
        return switch (state) {
            case OPEN -> "Recording";
            case COMPLETE -> "Complete";
            case MISSING -> "Missing";
            case GARBAGE -> "Deleted";
        };
    }

    /** What is known of a recording's file. */
    public String integrity(IntegrityState state) {
        return switch (state) {
            case UNVERIFIED -> "Not read again yet";
            case VERIFIED -> "As it was recorded";
            case MISMATCH -> "Altered";
        };
    }

    /** The look of a badge about that. */
    public String integrityPill(IntegrityState state) {
        return switch (state) {
            case UNVERIFIED -> "";
            case VERIFIED -> "pill-ok";
            case MISMATCH -> "pill-bad";
        };
    }

    /** How long it is from one moment to another. */
    public String between(Instant from, Instant to) {
        return millis(Duration.between(from, to).toMillis());
    }

    /** A length of time; what is shorter than a second is not none. */
    public String millis(long millis) {
        return millis > 0 && millis < 1000 ? "less than 1 s" : duration(millis / 1000.0);
    }

    /** Why a publication ended. */
    public String endReason(EndReason reason) {
        return switch (reason) {
            case LEFT -> "The camera hung up";
            case REPLACED -> "The camera came back on a new connection";
            case DEACTIVATED -> "The camera was deactivated";
            case REMOVED -> "The camera was deleted";
            case LOST -> "The connection was lost without a word";
            case DISCONNECTED -> "Somebody disconnected it";
            case KEY_RETIRED -> "Its key had been exchanged";
            case NOT_ALLOWED -> "Its address is not allowed";
        };
    }

    /** The name of a constant in words, such as {@code Online}. */
    public String word(Enum<?> constant) {
        return capitalised(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** What people call a trouble. */
    public String trouble(TroubleCode code) {
        if (code == TroubleCode.FPS_LOW) {
            return "Frame rate low";
        }
        return code == TroubleCode.B_FRAMES ? "B-frames" : word(code);
    }

    /** The look of a badge about a trouble. */
    public String severityPill(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "pill-bad";
            case WARNING -> "pill-warn";
            case INFO -> "";
        };
    }

    /** How long old addresses go on working, in a sentence. */
    public String keyOverlap(int minutes) {
        if (minutes == 0) {
            return "The old ones no longer work.";
        }
        int hours = minutes / 60;
        String time = hours < 24 ? hours + " h" : hours / 24 + (hours < 48 ? " day" : " days");
        return "The old ones work for " + time + " more.";
    }

    /** What people call a role. */
    public String role(Role role) {
        return switch (role) {
            case ADMIN -> "Administrator";
            case OPERATOR -> "Operator";
            case VIEWER -> "Viewer";
            case API -> "API";
        };
    }

    /**
     * What somebody signed in with, such as {@code Firefox on Linux}.
     *
     * @param userAgent as the program calls itself; null if it does not
     */
    public String program(String userAgent) {
        return UserAgent.words(userAgent);
    }

    /** What a permission lets one do. */
    public String permission(Permission permission) {
        return switch (permission) {
            case CAMERA_READ -> "See the camera";
            case CAMERA_WRITE -> "Change the camera";
            case LIVE_VIEW -> "Watch live";
            case RECORDING_VIEW -> "Play recordings";
            case RECORDING_EXPORT -> "Download and export recordings";
            case RECORDING_DELETE -> "Delete recordings";
            case SYSTEM_READ -> "See the state of the system";
            case USER_READ -> "See users and grants";
            case USER_WRITE -> "Manage users and grants";
            case AUDIT_READ -> "Read the audit log";
            case TOKEN_WRITE -> "Make API tokens";
        };
    }

    /** A code as words: {@code camera.key-revealed} becomes {@code Camera key revealed}. */
    public String code(String code) {
        return capitalised(code.replace('.', ' ').replace('-', ' '));
    }

    /**
     * How much footage a grant opens, such as {@code last 24 h} or {@code last 7 days}.
     *
     * @param hours null for all
     */
    public String window(Integer hours) {
        if (hours == null) {
            return "All footage";
        }
        return hours % 24 == 0 && hours > 48
                ? "Last " + hours / 24 + " days"
                : "Last " + hours + " h";
    }

    static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** A whole number with its thousands apart, such as {@code 8,530}. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Hours with one decimal, such as {@code 8,412.5}. */
    public String hours(double hours) {
        return String.format(Locale.ROOT, "%,.1f", hours);
    }

    /**
     * What the page shows until its script has written the time in the reader's zone.
     *
     * @param time null if it never happened
     */
    public String utc(Instant time) {
        return time == null ? NOTHING : UTC.format(time);
    }

    /** An exact moment, which no script rewrites. */
    public String utcMillis(Instant time) {
        return time == null ? NOTHING : UTC_MILLIS.format(time);
    }

    /** Name of a downloaded file; safe in every file system whatever the camera is called. */
    public String fileName(String cameraName, Instant startedAt) {
        String safe = cameraName.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (safe.isEmpty() ? "camera" : safe) + "-" + FILE.format(startedAt) + ".mp4";
    }

    /**
     * The share of a whole in per cent from 0 to 100.
     *
     * @param whole 0 or less if it is not known
     */
    public int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, Math.round(100.0 * part / whole)));
    }

    /** At most two letters that stand for a person. */
    static String initials(String name) {
        return WORD.matcher(name)
                .results()
                .limit(2)
                .map(word -> Character.toString(word.group().codePointAt(0)))
                .map(letter -> letter.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
