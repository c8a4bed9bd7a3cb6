package org.camerata.it.matrix;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;

/** A camera group with a camera, its footage, and a resident: one of two that share nothing. */
final class Tenant implements AutoCloseable {

    private static final int FOOTAGE_SECONDS = 2;
    private static final Duration PUBLICATION_TIMEOUT = Duration.ofSeconds(30);

    private final List<TestCamera> cameras = new ArrayList<>();
    private final List<Publisher> publishers = new ArrayList<>();
    private final Deque<Segment> spares = new ArrayDeque<>();
    private CameraGroup group;
    private TestCamera spareCamera;
    private Segment recording;
    private Person resident;
    private Person lodger;
    private ApiToken token;
    private long team;
    private long grant;

    private Tenant() {}

    /**
     * Cameras that begin to publish, each for a recording.
     *
     * @param spareCount how many recordings may be deleted
     */
    static Tenant begin(int spareCount) throws IOException {
        Tenant tenant = new Tenant();
        for (int i = 0; i <= spareCount; i++) {
            TestCamera camera = TestCamera.register();
            tenant.cameras.add(camera);
            tenant.publishers.add(Publisher.start(camera.rtmpUrl(), Media.sample(FOOTAGE_SECONDS)));
        }
        tenant.group = CameraGroup.of(tenant.cameras.toArray(TestCamera[]::new));
        tenant.resident = Person.of("VIEWER");
        tenant.lodger = Person.beginner("VIEWER");
        tenant.token = tenant.resident.token(List.of("camera:read"));
        Map<String, ?> naming = CameraGroup.naming("Team of " + tenant.group.id());
        tenant.team =
                Api.admin(naming).post("/teams").then().extract().<Number>path("id").longValue();
        tenant.grant = tenant.freshGrant();
        tenant.awaitStill(); // while what it is made of is there; it stays
        return tenant;
    }

    /** Waits for the recordings. */
    Tenant awaitFootage() throws IOException, InterruptedException {
        for (Publisher publisher : publishers) {
            publisher.awaitSuccess(PUBLICATION_TIMEOUT);
            publisher.close();
        }
        for (TestCamera camera : cameras) {
            spares.add(Segments.awaitComplete(camera).get(0));
        }
        recording = spares.remove(); // of the first camera
        return this;
    }

    private void awaitStill() {
        await().atMost(PUBLICATION_TIMEOUT)
                .until(
                        () ->
                                Api.admin()
                                                .get("/cameras/{id}/snapshot", camera().id())
                                                .statusCode()
                                        == 200);
    }

    CameraGroup group() {
        return group;
    }

    TestCamera camera() {
        return cameras.get(0);
    }

    Segment recording() {
        return recording;
    }

    Person resident() {
        return resident;
    }

    /** Whose password may be reset. */
    Person lodger() {
        return lodger;
    }

    /** The resident's. */
    ApiToken token() {
        return token;
    }

    long team() {
        return team;
    }

    long grant() {
        return grant;
    }

    /** One that may be deleted: the last one, while nobody has. */
    Segment spareRecording() {
        while (spares.element().get().statusCode() == 404) {
            spares.remove();
        }
        return spares.element();
    }

    /** Which is in the group, and may be deleted: the last one, while nobody has. */
    TestCamera spareCamera() {
        if (spareCamera == null || spareCamera.get().statusCode() == 404) {
            spareCamera = TestCamera.register();
            cameras.add(spareCamera);
            group.add(List.of(Long.valueOf(spareCamera.id())));
        }
        return spareCamera;
    }

    long freshGrant() {
        return group.grantTo(Map.of("userId", resident.id()), List.of("live:view"), null).get(0);
    }

    /** What an attacker might have changed. */
    String state() {
        StringBuilder state = new StringBuilder();
        for (String path :
                List.of(
                        "/cameras/" + camera().id(),
                        "/recordings/" + recording.id(),
                        "/camera-groups/" + group.id() + "/cameras",
                        "/teams/" + team + "/users",
                        "/users/" + resident.id(),
                        "/users/" + resident.id() + "/sessions",
                        "/api-tokens?ownerId=" + resident.id(),
                        "/grants?groupId=" + group.id())) {
            state.append(Api.admin().get(path).asString()).append('\n');
        }
        return state.toString();
    }

    @Override
    public void close() throws IOException {
        for (Publisher publisher : publishers) {
            publisher.close();
        }
        group.close();
        resident.close();
        lodger.close();
        Api.admin().delete("/teams/{id}", team);
        cameras.forEach(TestCamera::close);
    }
}
