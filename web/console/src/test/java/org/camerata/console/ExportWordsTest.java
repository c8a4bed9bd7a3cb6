package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camerata.export.ExportState;
import org.camerata.export.ExportView;
import org.camerata.export.ExportView.CameraOfExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportWordsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    ExportWords words = new ExportWords();

    @BeforeEach
    void withFormats() {
        words.formats = new Formats();
    }

    @Test
    void namesTheFirstCameraAndSaysHowManyMore() {
        ExportView one = export(ExportState.READY, camera("A", 0L));
        ExportView three =
                export(ExportState.READY, camera("A", 0L), camera("B", 0L), camera("C", 0L));

        assertThat(words.firstCamera(one)).isEqualTo("A");
        assertThat(words.furtherCameras(one)).isEmpty();
        assertThat(words.firstCamera(three)).isEqualTo("A");
        assertThat(words.furtherCameras(three)).isEqualTo("and 2 more");
    }

    @Test
    void tellsWhatLacksSomething() {
        assertThat(words.isLacking(export(ExportState.READY, camera("A", 0L)))).isFalse();
        assertThat(words.isLacking(export(ExportState.READY, camera("A", 500L)))).isTrue();
        assertThat(words.isLacking(export(ExportState.EXPIRED, camera("A", 500L)))).isFalse();
    }

    @Test
    void saysHowMuchIsMissing() {
        assertThat(words.note(export(ExportState.READY, camera("A", 0L)))).isEmpty();
        assertThat(words.note(export(ExportState.READY, camera("A", 500L))))
                .isEqualTo("less than 1 s missing");
        assertThat(words.note(export(ExportState.READY, camera("A", 61_000L), camera("B", 1_000L))))
                .isEqualTo("1 min 2 s missing in all");
    }

    @Test
    void saysThatThereIsNothing() {
        CameraOfExport empty = new CameraOfExport(17, "A", null, null, 60_000L, List.of());

        assertThat(words.note(export(ExportState.READY, empty)))
                .isEqualTo("Nothing was recorded in this time");
    }

    @Test
    void saysHowFarItIs() {
        assertThat(words.note(export(ExportState.RUNNING, camera("A", null))))
                .isEqualTo("20.0 MB of 80.0 MB");
    }

    @Test
    void saysWhyItFailed() {
        assertThat(words.note(export(ExportState.FAILED, camera("A", null))))
                .isEqualTo("There is no room");
    }

    private static CameraOfExport camera(String name, Long gapMs) {
        return new CameraOfExport(17, name, NOON, NOON.plusSeconds(60), gapMs, List.of());
    }

    private static ExportView export(ExportState state, CameraOfExport... cameras) {
        return new ExportView(
                12,
                state,
                NOON,
                NOON.plusSeconds(60),
                "Case 7",
                "admin",
                NOON,
                null,
                null,
                20_000_000,
                80_000_000L,
                null,
                null,
                state == ExportState.FAILED ? "There is no room" : null,
                List.of(cameras),
                List.of());
    }
}
