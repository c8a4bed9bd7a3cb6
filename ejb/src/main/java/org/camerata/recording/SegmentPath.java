package org.camerata.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camerata.shared.CameraId;

/** {@code CAMERA/YYYY/MM/DD/START-SESSION-SEQUENCE.flv} in UTC: never the same twice (R4). */
record SegmentPath(CameraId camera, Instant startedAt, String suffix) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,19})/\\d{4}/\\d\\d/\\d\\d/(\\d{8}T\\d{6}Z)-([a-z0-9-]+)\\.flv");

    /**
     * @param session null where it is not known
     * @param sequence what makes the path unlike any other of the session
     */
    static SegmentPath of(CameraId camera, Instant startedAt, Long session, String sequence) {
        return new SegmentPath(
                camera, startedAt, (session == null ? "0" : session) + "-" + sequence);
    }

    /**
     * Reads a path back; empty where it is not exactly as {@link #toPath} makes it, in a folder
     * that is not its day's for example. A row made from it would name another place than the
     * file's.
     */
    static Optional<SegmentPath> parse(Path file) {
        return read(file).filter(path -> path.toPath().equals(file));
    }

    private static Optional<SegmentPath> read(Path file) {
        Matcher parts = FORM.matcher(file.toString());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SegmentPath(
                            new CameraId(Long.parseLong(parts.group(1))),
                            START.parse(parts.group(2), Instant::from),
                            parts.group(3)));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    Path toPath() {
        return Path.of(
                Long.toString(camera.value()),
                DAY.format(startedAt),
                START.format(startedAt) + "-" + suffix + ".flv");
    }
}
