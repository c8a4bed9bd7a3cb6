package org.camerata.it.stack;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A camera that one test registered and will remove, with its recordings. */
public final class TestCamera implements AutoCloseable {

    /** From the publisher's first packet to ONLINE, and from its end to OFFLINE. */
    private static final Duration STATUS_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration REMOVAL_TIMEOUT = Duration.ofSeconds(30);

    private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

    private final String id;
    private final String name;
    private final String serialNumber;
    private final String rtmpUrl;

    private TestCamera(Response created) {
        created.then().statusCode(201);
        id = String.valueOf(created.<Object>path("id"));
        name = created.path("name");
        serialNumber = created.path("serialNumber");
        rtmpUrl = created.path("rtmpUrl");
    }

    public static TestCamera register() {
        return register(true);
    }

    public static TestCamera register(boolean recordingEnabled) {
        TestCamera camera = registerUnremembered(recordingEnabled);
        KEYS.add(camera.key());
        return camera;
    }

    /** One of so many that looking for the keys of all of them afterwards would take too long. */
    static TestCamera registerUnremembered(boolean recordingEnabled) {
        String unique = UUID.randomUUID().toString().substring(0, 13);
        Map<String, ?> body =
                Map.of(
                        "name", "Test " + unique,
                        "serialNumber", "SN-" + unique,
                        "recordingEnabled", recordingEnabled);
        return new TestCamera(Api.admin(body).post("/cameras"));
    }

    /** Every stream key that this run's cameras had, without those of {@link Fleet}s. */
    public static Set<String> allKeys() {
        return Set.copyOf(KEYS);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String serialNumber() {
        return serialNumber;
    }

    public String rtmpUrl() {
        return rtmpUrl;
    }

    /** The last part of the RTMP URL: the secret. */
    public String key() {
        return rtmpUrl.substring(rtmpUrl.lastIndexOf('/') + 1);
    }

    public Response get() {
        return Api.admin().get("/cameras/{id}", id);
    }

    /** As {@code activate}, {@code deactivate}, {@code toggle-recording}. */
    public Response post(String action) {
        return Api.admin().post("/cameras/{id}/{action}", id, action);
    }

    public Response delete() {
        return Api.admin().delete("/cameras/{id}", id);
    }

    public String status() {
        return get().path("status");
    }

    public TestCamera awaitStatus(String status) {
        await().atMost(STATUS_TIMEOUT).until(this::status, status::equals);
        return this;
    }

    /** Signed addresses of the live picture; {@code rtmp}, {@code hls}, {@code expiresAt}. */
    public Response liveUrls() {
        return Api.admin().get("/streaming/camera/{id}/urls", id);
    }

    /** Removes it, which ends its stream, and then its recordings once they are closed. */
    @Override
    public void close() {
        delete();
        await().atMost(REMOVAL_TIMEOUT)
                .until(() -> Segments.of(this).stream().noneMatch(Segment::isOpen));
        Segments.of(this).forEach(Segment::delete);
    }
}
