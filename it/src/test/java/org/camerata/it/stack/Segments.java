package org.camerata.it.stack;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The recordings of a camera. */
public final class Segments {

    /** From the end of a publication to its last row being COMPLETE; the reconciler may have to. */
    private static final Duration COMPLETION_TIMEOUT = Duration.ofSeconds(45);

    private static final int SIZE = 200;

    private Segments() {}

    /** All of them, in the order in which they were recorded. */
    public static List<Segment> of(TestCamera camera) {
        return list(Map.of("cameraId", camera.id(), "size", SIZE));
    }

    /** What the list answers to these query parameters, oldest first. */
    public static List<Segment> list(Map<String, ?> query) {
        Response response = Api.admin().queryParams(query).get("/recordings");
        return Api.items(response).stream()
                .map(Segment::from)
                .sorted(Comparator.comparing(Segment::startedAt))
                .toList();
    }

    /** Waits until there are recordings and all of them fulfil the condition together. */
    public static List<Segment> await(TestCamera camera, Predicate<List<Segment>> condition) {
        return org.awaitility.Awaitility.await()
                .atMost(COMPLETION_TIMEOUT)
                .until(() -> of(camera), condition);
    }

    public static List<Segment> awaitComplete(TestCamera camera) {
        return await(camera, all -> !all.isEmpty() && all.stream().allMatch(Segment::isComplete));
    }

    /** The video frames of all of them, in order, as they come out of the downloads. */
    public static List<String> frames(List<Segment> segments, Path directory) throws IOException {
        List<String> frames = new ArrayList<>();
        for (Segment segment : segments) {
            frames.addAll(Media.frames(segment.download(directory)));
        }
        return frames;
    }
}
