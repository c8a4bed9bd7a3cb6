package org.camerata.it.stack;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Footage that is asked for, to be taken away. */
public final class Export {

    public static final Duration MADE_WITHIN = Duration.ofSeconds(30);

    private Export() {}

    /** What is asked for. */
    public static Map<String, ?> of(Object cameraId, Instant from, Instant to) {
        return Map.of(
                "cameraIds", List.of(Long.valueOf(cameraId.toString())),
                "from", from.toString(),
                "to", to.toString(),
                "reason", "Case 7");
    }

    /**
     * Waits until it can be downloaded.
     *
     * @param asks makes a request of somebody who may
     * @param requested what the request for it was answered
     * @return its id
     */
    public static Object awaitReady(Supplier<RequestSpecification> asks, Response requested) {
        Object id = requested.then().statusCode(201).extract().path("id");
        await().atMost(MADE_WITHIN)
                .until(() -> asks.get().get("/exports/{id}", id).path("state").equals("READY"));
        return id;
    }
}
