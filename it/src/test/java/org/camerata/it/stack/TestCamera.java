package org.camerata.it.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A camera that one test registered and will remove, with its recordings. */
public final class TestCamera implements AutoCloseable {

    /** From the publisher's first packet to ONLINE, and from its end to OFFLINE. */
    private static final Duration STATUS_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration REMOVAL_TIMEOUT = Duration.ofSeconds(30);

    private static final int PAGE_SIZE = 200;

    private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

    private final String id;
    private final String name;
    private final String serialNumber;
    private final String rtmpUrl;

    /**
     * @param json as the API tells it
     */
    private TestCamera(Map<String, ?> json, String rtmpUrl) {
        this.id = String.valueOf(json.get("id"));
        this.name = (String) json.get("name");
        this.serialNumber = (String) json.get("serialNumber");
        this.rtmpUrl = rtmpUrl;
    }

    public static TestCamera register() {
        return register(true);
    }

    public static TestCamera register(boolean recordingEnabled) {
        String unique = unique();
        Map<String, ?> body =
                Map.of(
                        "name", "Test " + unique,
                        "serialNumber", "SN-" + unique,
                        "recordingEnabled", recordingEnabled);
        Response created = Api.admin(body).post("/cameras");
        created.then().statusCode(201);
        TestCamera camera = new TestCamera(created.path(""), created.path("rtmpUrl"));
        KEYS.add(camera.key());
        return camera;
    }

    /**
     * So many by one file, the first of which are recorded. Their keys are not remembered: looking
     * for all of them afterwards would take too long.
     */
    static List<TestCamera> imported(int count, int recordedCount) {
        String site = unique();
        StringBuilder csv = new StringBuilder("serialNumber,name,site,recordingEnabled\r\n");
        for (int i = 0; i < count; i++) {
            csv.append(
                    "SN-%1$s-%2$03d,Test %1$s-%2$03d,%1$s,%3$s\r\n"
                            .formatted(site, i, i < recordedCount));
        }
        Response report =
                Api.admin()
                        .contentType("text/csv")
                        .queryParams("dryRun", false, "includeUrls", true)
                        .body(csv.toString().getBytes(UTF_8))
                        .post("/cameras/import");
        report.then().statusCode(200);
        Map<String, String> urls =
                report.<List<Map<String, String>>>path("urls").stream()
                        .collect(toMap(one -> one.get("serialNumber"), one -> one.get("rtmpUrl")));
        return ofSite(site).stream()
                .map(json -> new TestCamera(json, urls.get(json.get("serialNumber"))))
                .sorted(Comparator.comparing(TestCamera::serialNumber))
                .toList();
    }

    private static List<Map<String, ?>> ofSite(String site) {
        List<Map<String, ?>> found = new ArrayList<>();
        Map<String, Object> query = new HashMap<>(Map.of("site", site, "size", PAGE_SIZE));
        do {
            Response page = Api.admin().queryParams(query).get("/cameras");
            found.addAll(Api.items(page));
            query.put("cursor", page.path("nextCursor"));
        } while (query.get("cursor") != null);
        return found;
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
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
