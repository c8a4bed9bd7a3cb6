package org.camerata.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camerata.event.LiveEvent;
import org.camerata.event.Topic;
import org.junit.jupiter.api.Test;

class FramesTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void sayWhatHappened() {
        assertThat(
                        Frames.event(
                                new LiveEvent(
                                        7,
                                        Topic.CAMERAS,
                                        "camera.offline",
                                        NOON,
                                        17L,
                                        null,
                                        null,
                                        Map.of("reason", "LEFT"))))
                .isEqualTo(
                        "{\"id\":7,\"topic\":\"cameras\",\"type\":\"camera.offline\","
                                + "\"at\":\"2026-11-24T12:00:00Z\",\"cameraId\":17,"
                                + "\"data\":{\"reason\":\"LEFT\"}}");
    }

    @Test
    void leaveOutTheCameraWhereThereIsNone() {
        assertThat(frame(Map.of())).doesNotContain("cameraId").contains("\"data\":{}");
    }

    @Test
    void writeNumbersTimesAndListsAsTheyAre() {
        assertThat(frame(Map.of("kbps", 1.5))).contains("\"kbps\":1.5");
        assertThat(frame(Map.of("freeBytes", 7L))).contains("\"freeBytes\":7");
        assertThat(frame(Map.of("on", true))).contains("\"on\":true");
        assertThat(frame(Map.of("since", NOON))).contains("\"since\":\"2026-11-24T12:00:00Z\"");
        assertThat(frame(Map.of("some", List.of(1, "two")))).contains("\"some\":[1,\"two\"]");
    }

    @Test
    void tellWhereToResumeFrom() {
        assertThat(Frames.subscribed(List.of(Topic.SYSTEM, Topic.CAMERAS), 7))
                .isEqualTo(
                        "{\"type\":\"subscribed\",\"topics\":[\"cameras\",\"system\"],"
                                + "\"lastEventId\":7}");
        assertThat(Frames.reset(8)).isEqualTo("{\"type\":\"reset\",\"lastEventId\":8}");
    }

    private static String frame(Map<String, ?> data) {
        return Frames.event(new LiveEvent(7, Topic.SYSTEM, "test", NOON, null, null, null, data));
    }
}
