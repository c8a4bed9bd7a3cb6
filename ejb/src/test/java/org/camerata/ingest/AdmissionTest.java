package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camerata.camera.CameraStream;
import org.camerata.camera.StreamName;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final CameraStream STREAM =
            new CameraStream(
                    new CameraId(7), "Gate", new StreamName("k3v9q0z7m2x6c1b8"), true, true);

    @Test
    void mayRecordAtOnceTheFirstTime() {
        assertThat(new Admission(STREAM, false, null).notBefore(NOON)).isEmpty();
    }

    @Test
    void waitsForTheNextSecondAfterASessionThatEndedInThisOne() {
        Admission admission = new Admission(STREAM, true, NOON.plusMillis(100));

        assertThat(admission.notBefore(NOON.plusMillis(100))).contains(NOON.plusSeconds(1));
        assertThat(admission.notBefore(NOON.plusMillis(999))).contains(NOON.plusSeconds(1));
    }

    @Test
    void waitsNoLongerOnceThatSecondIsOver() {
        Admission admission = new Admission(STREAM, true, NOON.plusMillis(100));

        assertThat(admission.notBefore(NOON.plusSeconds(1))).isEmpty();
        assertThat(admission.notBefore(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void waitsAWholeSecondAfterASessionThatEndedAtItsStart() {
        assertThat(new Admission(STREAM, true, NOON).notBefore(NOON)).contains(NOON.plusSeconds(1));
    }
}
