package org.camerata.camera;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line of a file says of a camera. Where the file lacks a column nothing is said; an empty
 * cell takes the value away, but for those that have no empty value, of which it says nothing.
 */
final class ImportRow {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final CsvText.Line line;
    private final ImportErrors errors;
    private boolean sound = true;

    private ImportRow(CsvText.Line line, ImportErrors errors) {
        this.line = line;
        this.errors = errors;
    }

    /**
     * @param known what is known of the camera; null where it is new
     * @return null if the line has an error, which is told
     */
    static Values read(CsvText.Line line, Known known, Validator validator, ImportErrors errors) {
        ImportRow row = new ImportRow(line, errors);
        Values values = row.values(known);
        row.validate(values, validator);
        return row.sound ? values : null;
    }

    /** The camera and the expectation of its main stream as they are before the import. */
    record Known(CameraView camera, StreamExpectation expected) {}

    /**
     * @param active null: not said
     * @param groups names; null: not said
     */
    record Values(
            RegisterCamera command,
            Boolean active,
            List<String> groups,
            StreamExpectation expected) {

        /** As {@link CameraCells} writes what is said. */
        Map<CsvColumn, String> cells() {
            Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
            cells.put(CsvColumn.NAME, command.name());
            cells.put(CsvColumn.SERIAL_NUMBER, command.serialNumber());
            if (active != null) {
                cells.put(CsvColumn.ACTIVE, active.toString());
            }
            if (command.recordingEnabled() != null) {
                cells.put(CsvColumn.RECORDING_ENABLED, command.recordingEnabled().toString());
            }
            if (groups != null) {
                cells.put(CsvColumn.GROUPS, CameraCells.groups(groups));
            }
            CameraCells.putDetails(cells, command.details());
            CameraCells.putExpected(cells, expected);
            return cells;
        }
    }

    private Values values(Known known) {
        String name = line.cells().get(CsvColumn.NAME);
        if (name == null && known != null) {
            name = known.camera().name();
        }
        StreamExpectation before = known == null ? StreamExpectation.NONE : known.expected();
        return new Values(
                new RegisterCamera(
                        name == null ? "" : name,
                        text(CsvColumn.SERIAL_NUMBER),
                        truth(CsvColumn.RECORDING_ENABLED, null),
                        details()),
                truth(CsvColumn.ACTIVE, null),
                list(CsvColumn.GROUPS, ";"),
                expected(before));
    }

    private CameraDetails details() {
        String timeZone = text(CsvColumn.TIME_ZONE);
        return new CameraDetails(
                text(CsvColumn.MAKE),
                text(CsvColumn.MODEL),
                text(CsvColumn.SITE),
                text(CsvColumn.LOCATION),
                text(CsvColumn.NOTES),
                timeZone == null || timeZone.isEmpty() ? null : timeZone,
                text(CsvColumn.RECORDING_SCHEDULE),
                list(CsvColumn.PUBLISHER_RANGES, "[;,]"),
                list(CsvColumn.TAGS, ","));
    }

    private StreamExpectation expected(StreamExpectation before) {
        String codec = text(CsvColumn.EXPECTED_VIDEO_CODEC);
        return new StreamExpectation(
                codec == null
                        ? before.videoCodec()
                        : codec.isEmpty() ? null : codec.toUpperCase(Locale.ROOT),
                number(CsvColumn.EXPECTED_FPS, before.fps()),
                number(CsvColumn.EXPECTED_BITRATE_KBPS_MIN, before.bitrateKbpsMin()),
                number(CsvColumn.EXPECTED_BITRATE_KBPS_MAX, before.bitrateKbpsMax()),
                truth(CsvColumn.EXPECTED_AUDIO, before.audio()));
    }

    private void validate(Values values, Validator validator) {
        tell(validator.validate(values.command()));
        tell(validator.validate(values.expected()));
        values.command()
                .details()
                .objections()
                .forEach((field, rule) -> tell(CsvColumn.ofField(field), rule));
        try {
            values.expected().demandOrder();
        } catch (InvalidCamera refusal) {
            tell(CsvColumn.EXPECTED_BITRATE_KBPS_MIN, "must not be above the greatest");
        }
    }

    private <T> void tell(Set<ConstraintViolation<T>> violations) {
        for (ConstraintViolation<T> violation : violations) {
            String field = "";
            for (Path.Node node : violation.getPropertyPath()) {
                field = node.getName();
            }
            tell(CsvColumn.ofField(field), violation.getMessage());
        }
    }

    private void tell(CsvColumn column, String rule) {
        sound = false;
        errors.add(line.number(), column, rule);
    }

    /** Null where the file lacks the column. */
    private String text(CsvColumn column) {
        return line.cells().get(column);
    }

    private List<String> list(CsvColumn column, String separator) {
        String text = text(column);
        return text == null
                ? null
                : Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /**
     * @param before where nothing is said
     */
    private Integer number(CsvColumn column, Integer before) {
        String text = text(column);
        if (text == null) {
            return before;
        }
        if (!text.isEmpty() && !WHOLE.matcher(text).matches()) {
            tell(column, "must be a whole number");
        }
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    private Boolean truth(CsvColumn column, Boolean before) {
        String text = text(column);
        if (text == null) {
            return before;
        }
        switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> {
                return true;
            }
            case "false", "no", "0" -> {
                return false;
            }
            case "" -> {
                return null;
            }
            default -> {
                tell(column, "must be true or false");
                return null;
            }
        }
    }
}
