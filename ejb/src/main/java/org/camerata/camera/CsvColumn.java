package org.camerata.camera;

import java.util.Arrays;
import java.util.Optional;

/** A column of the cameras' CSV, by the name of what it holds. */
public enum CsvColumn {
    SERIAL_NUMBER("serialNumber"),
    NAME("name"),
    ACTIVE("active"),
    RECORDING_ENABLED("recordingEnabled"),
    MAKE("make"),
    MODEL("model"),
    SITE("site"),
    LOCATION("location"),
    TIME_ZONE("timeZone"),
    RECORDING_SCHEDULE("recordingSchedule"),
    PUBLISHER_RANGES("publisherRanges"),
    TAGS("tags"),
    GROUPS("groups"),
    EXPECTED_VIDEO_CODEC("expectedVideoCodec"),
    EXPECTED_FPS("expectedFps"),
    EXPECTED_BITRATE_KBPS_MIN("expectedBitrateKbpsMin"),
    EXPECTED_BITRATE_KBPS_MAX("expectedBitrateKbpsMax"),
    EXPECTED_AUDIO("expectedAudio"),
    NOTES("notes");

    private final String header;

    CsvColumn(String header) {
        this.header = header;
    }

    /** As the first line names it. */
    public String header() {
        return header;
    }

    boolean isExpected() {
        return header.startsWith("expected");
    }

    /** Without regard to case. */
    static Optional<CsvColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equalsIgnoreCase(header.strip()))
                .findFirst();
    }

    /** The column of a field of {@link StreamExpectation}, or of a camera. */
    static CsvColumn ofField(String field) {
        return named(field)
                .or(() -> named("expected" + field))
                .orElseThrow(() -> new IllegalArgumentException("no column holds " + field));
    }
}
