package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.ApiToken;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segment;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is not granted does not exist, in any list or number; and what is taken away goes (A2). */
class GrantsIT {

    /** What is kept in memory about a caller. */
    static final Duration WITHDRAWAL_MAX = Duration.ofSeconds(5);

    /** The edge keeps an answer, too. */
    static final Duration SIGNED_WITHDRAWAL_MAX = Duration.ofSeconds(10);

    static final Duration FIRST_PICTURE_TIMEOUT = Duration.ofSeconds(15);
    static final Duration PUBLICATION_TIMEOUT = Duration.ofSeconds(30);

    static TestCamera mine;
    static TestCamera others;
    static Segment recording;
    static Segment othersRecording;

    @BeforeAll
    static void twoCamerasHavePublished() throws Exception {
        mine = TestCamera.register();
        others = TestCamera.register();
        try (Publisher one = Publisher.start(mine.rtmpUrl(), Media.sample(2));
                Publisher other = Publisher.start(others.rtmpUrl(), Media.sample(2))) {
            one.awaitSuccess(PUBLICATION_TIMEOUT);
            other.awaitSuccess(PUBLICATION_TIMEOUT);
        }
        recording = Segments.awaitComplete(mine).get(0);
        othersRecording = Segments.awaitComplete(others).get(0);
    }

    @AfterAll
    static void theyAreRemoved() {
        mine.close();
        others.close();
    }

    @Test
    void showsNothingToWhomNothingIsGranted() {
        try (Person person = Person.of("OPERATOR")) {
            assertThat(person.asks().get("/auth/permissions").<List<?>>path("cameras")).isEmpty();
            assertProblem(person.asks().get("/cameras/{id}", mine.id()), 404);
            assertThat(ids(person, "/cameras")).isEmpty();
            assertThat(ids(person, "/recordings")).isEmpty();
            assertThat(cameraTotal(person)).isZero();
        }
    }

    @Test
    void showsInListsAndNumbersWhatIsGrantedAndNoMore() {
        try (Person person = Person.of("OPERATOR");
                CameraGroup group = CameraGroup.of(mine)) {
            person.grant(group, CameraGroup.EVERYTHING);

            assertThat(ids(person, "/cameras")).containsExactly(mine.id());
            assertThat(person.asks().get("/cameras").<Integer>path("total")).isEqualTo(1);
            assertThat(ids(person, "/cameras?q=" + others.serialNumber())).isEmpty();
            assertThat(ids(person, "/recordings")).containsExactly(recording.id());
            assertThat(person.asks().get("/recordings").<Integer>path("total")).isEqualTo(1);
            assertThat(ids(person, "/recordings?cameraId=" + others.id())).isEmpty();
            assertProblem(person.asks().get("/recordings/{id}", othersRecording.id()), 404);
            assertThat(ids(person, "/camera-groups")).containsExactly(Long.toString(group.id()));
            assertThat(cameraTotal(person)).isEqualTo(1);
            assertThat(person.asks().get("/dashboard/stats").<Integer>path("recordings"))
                    .isEqualTo(1);
        }
    }

    @Test
    void grantsToTeamsAsToUsers() {
        try (Person person = Person.of("VIEWER");
                CameraGroup group = CameraGroup.of(mine)) {
            long team = team(person);
            group.grantTo(Map.of("teamId", team), List.of("recording:view"), null);
            await().atMost(WITHDRAWAL_MAX).until(() -> sees(person, mine));

            Api.admin(Map.of("userIds", List.of())).put("/teams/{id}/users", team);

            await().atMost(WITHDRAWAL_MAX).until(() -> !sees(person, mine));
            Api.admin().delete("/teams/{id}", team).then().statusCode(204);
        }
    }

    /** It began within the hour, so an hour shows it; who is granted nothing of it gets 404. */
    @Test
    void limitsFootageToAWindow() {
        try (Person person = Person.of("VIEWER");
                CameraGroup group = CameraGroup.of(mine)) {
            group.grantTo(Map.of("userId", person.id()), List.of("camera:read"), null);
            assertProblem(person.asks().get("/recordings/{id}", recording.id()), 404);

            group.grantTo(Map.of("userId", person.id()), List.of("recording:view"), 1);

            await().atMost(WITHDRAWAL_MAX).until(() -> seesRecording(person));
            assertThat(
                            person.asks()
                                    .get("/auth/permissions")
                                    .<List<Integer>>path("cameras.footageHours"))
                    .contains(1);
        }
    }

    @Test
    void forgetsACameraThatLeavesTheGroup() {
        try (Person person = Person.of("VIEWER");
                CameraGroup group = CameraGroup.of(mine)) {
            person.grant(group, CameraGroup.EVERYTHING);
            await().atMost(WITHDRAWAL_MAX).until(() -> sees(person, mine));

            group.remove(mine);

            await().atMost(WITHDRAWAL_MAX).until(() -> !sees(person, mine));
            assertThat(ids(person, "/cameras")).isEmpty();
        }
    }

    @Test
    void forgetsWhatAWithdrawnGroupGave() {
        try (Person person = Person.of("VIEWER")) {
            CameraGroup group = CameraGroup.of(mine);
            person.grant(group, CameraGroup.EVERYTHING);
            await().atMost(WITHDRAWAL_MAX).until(() -> sees(person, mine));

            group.close();

            await().atMost(WITHDRAWAL_MAX).until(() -> !sees(person, mine));
        }
    }

    @Test
    void closesSignedPathsOnceTheViewerSignsOut() throws Exception {
        try (Person person = Person.of("OPERATOR");
                CameraGroup group = CameraGroup.of(mine)) {
            person.grant(group, CameraGroup.EVERYTHING);

            assertSignedPathsEnd(
                    () -> person.asks().get(live()),
                    () -> person.asks().get(footage()),
                    () -> person.asks().post("/auth/logout"));
        }
    }

    @Test
    void closesSignedPathsOnceTheGrantIsWithdrawn() throws Exception {
        try (Person person = Person.of("OPERATOR");
                CameraGroup group = CameraGroup.of(mine)) {
            List<Long> grants =
                    group.grantTo(Map.of("userId", person.id()), CameraGroup.EVERYTHING, null);

            assertSignedPathsEnd(
                    () -> person.asks().get(live()),
                    () -> person.asks().get(footage()),
                    () -> {
                        grants.forEach(id -> Api.admin().delete("/grants/{id}", id));
                        return null;
                    });
        }
    }

    @Test
    void closesSignedPathsOnceTheTokenIsRevoked() throws Exception {
        try (Person program = Person.program();
                CameraGroup group = CameraGroup.of(mine)) {
            program.grant(group, CameraGroup.EVERYTHING);
            ApiToken token = program.token(List.of("live:view", "recording:view"));

            assertSignedPathsEnd(
                    () -> token.asks().get(live()),
                    () -> token.asks().get(footage()),
                    token::revoke);
        }
    }

    private static void assertSignedPathsEnd(
            Callable<Response> liveUrls, Callable<Response> footageUrl, Callable<?> end)
            throws Exception {
        try (Publisher publisher =
                Publisher.startEndless(mine.rtmpUrl(), Media.sample(10)).awaitFlow()) {
            String hls = liveUrls.call().path("hls");
            String mp4 = footageUrl.call().path("url");
            await().atMost(FIRST_PICTURE_TIMEOUT).until(() -> status(hls) == 200);
            assertThat(status(mp4)).isEqualTo(200);

            end.call();

            await().atMost(SIGNED_WITHDRAWAL_MAX).until(() -> status(mp4) != 200);
            await().atMost(SIGNED_WITHDRAWAL_MAX).until(() -> status(hls) == 403);
            assertThat(status(mp4)).isIn(403, 404);
            assertThat(publisher.isRunning()).isTrue();
        }
    }

    private static String live() {
        return "/streaming/camera/" + mine.id() + "/urls";
    }

    private static String footage() {
        return "/recordings/" + recording.id() + "/signed-url";
    }

    private static int status(String url) {
        return Api.anonymous().basePath("").urlEncodingEnabled(false).get(url).statusCode();
    }

    private static long team(Person member) {
        Response made = Api.admin(CameraGroup.naming("Team of " + member.id())).post("/teams");
        long team = made.<Number>path("id").longValue();
        Api.admin(Map.of("userIds", List.of(member.id())))
                .put("/teams/{id}/users", team)
                .then()
                .statusCode(200);
        return team;
    }

    private static boolean sees(Person person, TestCamera camera) {
        return person.asks().get("/cameras/{id}", camera.id()).statusCode() == 200;
    }

    private static boolean seesRecording(Person person) {
        return person.asks().get("/recordings/{id}", recording.id()).statusCode() == 200;
    }

    /** Nobody who may see nothing at all may list; that is an empty list, too. */
    private static List<String> ids(Person person, String path) {
        Response response = person.asks().get(path);
        if (response.statusCode() == 403) {
            return List.of();
        }
        List<Object> ids = response.path("items.id");
        return ids.stream().map(String::valueOf).toList();
    }

    private static int cameraTotal(Person person) {
        Response stats = person.asks().get("/dashboard/stats");
        return stats.statusCode() == 403 ? 0 : stats.<Integer>path("cameras.total");
    }
}
