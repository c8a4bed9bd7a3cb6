package org.camerata.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class ExportTermsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void takeEachCameraOnce() {
        assertThat(terms(cameras(1, 2).toList(), NOON.plusSeconds(1)).cameras()).hasSize(2);
        List<CameraId> twice = List.of(new CameraId(1), new CameraId(1));
        assertThat(terms(twice, NOON.plusSeconds(1)).cameras()).containsExactly(new CameraId(1));
    }

    @Test
    void areRefusedByTheField() {
        refused("cameraIds", () -> terms(List.of(), NOON.plusSeconds(1)));
        refused("cameraIds", () -> terms(cameras(1, 26).toList(), NOON.plusSeconds(1)));
        refused("to", () -> terms(cameras(1, 1).toList(), NOON));
        refused("to", () -> terms(cameras(1, 1).toList(), NOON.plus(Duration.ofDays(8))));
        refused("to", () -> terms(cameras(1, 7).toList(), NOON.plus(Duration.ofHours(25))));
        refused("reason", () -> terms("x".repeat(501), 7));
        refused("keepDays", () -> terms("", 0));
        refused("keepDays", () -> terms("", 31));
    }

    @Test
    void leaveOutWhatIsStillToCome() {
        ExportTerms asked = terms(cameras(1, 1).toList(), NOON.plusSeconds(60));

        assertThat(asked.until(NOON.plusSeconds(90))).isEqualTo(asked);
        assertThat(asked.until(NOON.plusSeconds(20)).to()).isEqualTo(NOON.plusSeconds(20));
        refused("from", () -> asked.until(NOON));
    }

    private static void refused(String field, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        InvalidExport.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    private static ExportTerms terms(List<CameraId> cameras, Instant to) {
        return new ExportTerms(cameras, NOON, to, " Case 7 ", 7);
    }

    private static ExportTerms terms(String reason, int keepDays) {
        return new ExportTerms(cameras(1, 1).toList(), NOON, NOON.plusSeconds(1), reason, keepDays);
    }

    private static Stream<CameraId> cameras(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(CameraId::new);
    }
}
