package org.camerata.camera;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camerata.access.GroupName;

/** How the CSV writes a camera; equal text means that nothing differs. */
final class CameraCells {

    static final String TAG_SEPARATOR = ", ";
    static final String LIST_SEPARATOR = "; ";

    private CameraCells() {}

    /**
     * @param expected of the main stream
     */
    static Map<CsvColumn, String> of(CameraView camera, StreamExpectation expected) {
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        cells.put(CsvColumn.SERIAL_NUMBER, camera.serialNumber());
        cells.put(CsvColumn.NAME, camera.name());
        cells.put(CsvColumn.ACTIVE, text(camera.active()));
        cells.put(CsvColumn.RECORDING_ENABLED, text(camera.recordingEnabled()));
        cells.put(CsvColumn.GROUPS, groups(camera.groups().stream().map(GroupName::name).toList()));
        putDetails(cells, camera.details());
        putExpected(cells, expected);
        return cells;
    }

    static void putDetails(Map<CsvColumn, String> cells, CameraDetails details) {
        put(cells, CsvColumn.MAKE, details.make());
        put(cells, CsvColumn.MODEL, details.model());
        put(cells, CsvColumn.SITE, details.site());
        put(cells, CsvColumn.LOCATION, details.location());
        put(cells, CsvColumn.NOTES, details.notes());
        put(cells, CsvColumn.TIME_ZONE, details.timeZone());
        if (details.recordingSchedule() != null) {
            cells.put(CsvColumn.RECORDING_SCHEDULE, details.writtenSchedule());
        }
        if (details.publisherRanges() != null) {
            cells.put(
                    CsvColumn.PUBLISHER_RANGES,
                    details.writtenRanges().replace(",", LIST_SEPARATOR));
        }
        if (details.tags() != null) {
            cells.put(CsvColumn.TAGS, String.join(TAG_SEPARATOR, details.writtenTags()));
        }
    }

    static void putExpected(Map<CsvColumn, String> cells, StreamExpectation expected) {
        cells.put(CsvColumn.EXPECTED_VIDEO_CODEC, text(expected.videoCodec()));
        cells.put(CsvColumn.EXPECTED_FPS, text(expected.fps()));
        cells.put(CsvColumn.EXPECTED_BITRATE_KBPS_MIN, text(expected.bitrateKbpsMin()));
        cells.put(CsvColumn.EXPECTED_BITRATE_KBPS_MAX, text(expected.bitrateKbpsMax()));
        cells.put(CsvColumn.EXPECTED_AUDIO, text(expected.audio()));
    }

    /** In order, each once. */
    static String groups(List<String> names) {
        return names.stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .distinct()
                .collect(joining(LIST_SEPARATOR));
    }

    private static void put(Map<CsvColumn, String> cells, CsvColumn column, String value) {
        if (value != null) {
            cells.put(column, value.replace("\r\n", "\n"));
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
