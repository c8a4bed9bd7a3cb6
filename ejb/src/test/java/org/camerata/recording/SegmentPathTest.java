package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentPathTest {

    static final CameraId GATE = new CameraId(7);
    static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:59:59Z");

    @Test
    void namesCameraDayAndStartInUtc() {
        assertThat(SegmentPath.of(GATE, NEW_YEAR, 12L, "abc").toPath())
                .isEqualTo(Path.of("7/2026/12/31/20261231T235959Z-12-abc.flv"));
    }

    @Test
    void saysZeroWhereTheSessionIsNotKnown() {
        assertThat(SegmentPath.of(GATE, NEW_YEAR, null, "abc").toPath())
                .isEqualTo(Path.of("7/2026/12/31/20261231T235959Z-0-abc.flv"));
    }

    @Test
    void isReadBackAsItWasMade() {
        SegmentPath path = SegmentPath.of(GATE, NEW_YEAR, 12L, "t0z");

        assertThat(SegmentPath.parse(path.toPath())).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "holiday.flv",
                "7/2026/12/31/holiday.flv",
                "7/2026/12/31/20261231T235959Z-12-abc.mp4",
                "7/2026/12/31/20261331T235959Z-12-abc.flv",
                "x/2026/12/31/20261231T235959Z-12-abc.flv",
                "7/2026/12/31/deeper/20261231T235959Z-12-abc.flv",
                "9999999999999999999/2026/12/31/20261231T235959Z-12-abc.flv"
            })
    void isNotReadFromWhatHasAnotherForm(String file) {
        assertThat(SegmentPath.parse(Path.of(file))).isEmpty();
    }

    /** Its row would name another place than the file's, and be in the way of the next check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7/2026/12/30/20261231T235959Z-12-abc.flv",
                "007/2026/12/31/20261231T235959Z-12-abc.flv"
            })
    void isNotReadFromAFileInAnotherFolderThanItsOwn(String file) {
        assertThat(SegmentPath.parse(Path.of(file))).isEmpty();
    }
}
