package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.CameraGroup;
import org.camerata.it.stack.Console;
import org.camerata.it.stack.ConsoleSession;
import org.camerata.it.stack.LiveSocket;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Person;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.TestCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens, heard over a socket as it does. */
class LiveEventsIT {

    private static final int SOCKETS_OF_USER_MAX = 20;
    private static final int MESSAGE_BYTES_MAX = 4096;

    /** Three pings, 20 s apart, and a sweep. */
    private static final Duration SILENCE_NOTICED = Duration.ofSeconds(75);

    private static final List<String> SEE = List.of("camera:read", "recording:view");

    @Test
    void tellsThatACameraPublishesAndIsRecorded() throws Exception {
        try (TestCamera camera = TestCamera.register();
                LiveSocket socket = LiveSocket.open(Api.admin())) {
            socket.subscribe(
                    "{\"subscribe\":[\"cameras\",\"recordings\"],\"cameras\":[%s]}"
                            .formatted(camera.id()));
            try (Publisher publisher =
                    Publisher.startEndless(camera.rtmpUrl(), Media.sample(60)).awaitFlow()) {
                JsonPath online = socket.await("camera.online", camera);
                JsonPath opened = socket.await("recording.opened", camera);

                assertThat(publisher.isRunning()).isTrue();
                assertThat(online.getString("topic")).isEqualTo("cameras");
                assertThat(online.getString("at")).isNotBlank();
                assertThat(opened.getString("topic")).isEqualTo("recordings");
                assertThat(opened.getLong("data.recordingId")).isPositive();
            }
            socket.await("recording.completed", camera);
        }
    }

    @Test
    void keepsFromOthersWhatIsNotTheirs() {
        try (TestCamera ours = TestCamera.register();
                TestCamera theirs = TestCamera.register();
                CameraGroup ourGroup = CameraGroup.of(ours);
                CameraGroup theirGroup = CameraGroup.of(theirs);
                Person we = Person.of("VIEWER").grant(ourGroup, SEE);
                Person they = Person.of("VIEWER").grant(theirGroup, SEE);
                LiveSocket we1 = LiveSocket.open(we.asks());
                LiveSocket they1 = LiveSocket.open(they.asks())) {
            we1.subscribeTo("cameras", "recordings", "system");
            they1.subscribeTo("cameras", "recordings", "system");

            ours.delete();
            we1.await("camera.removed", ours);
            theirs.delete();
            they1.await("camera.removed", theirs);

            assertThat(we1.heardOf(theirs)).isFalse();
            assertThat(they1.heardOf(ours)).isFalse();
        }
    }

    @Test
    void resumesBehindTheLastEventThatWasHeard() {
        try (TestCamera first = TestCamera.register();
                TestCamera second = TestCamera.register()) {
            long last;
            try (LiveSocket socket = LiveSocket.open(Api.admin())) {
                socket.subscribeTo("cameras");
                first.delete();
                last = socket.await("camera.removed", first).getLong("id");
            }
            second.delete();

            try (LiveSocket again = LiveSocket.open(Api.admin())) {
                again.subscribe("{\"subscribe\":[\"cameras\"],\"lastEventId\":" + last + "}");
                again.await("camera.removed", second);

                assertThat(again.heardOf(first)).isFalse();
                assertThat(again.frames())
                        .noneMatch(frame -> "reset".equals(frame.getString("type")));
            }
        }
    }

    @Test
    void saysThatItCannotResumeFromWhatItDoesNotKnow() {
        try (LiveSocket socket = LiveSocket.open(Api.admin())) {
            socket.say("{\"subscribe\":[\"cameras\"],\"lastEventId\":1}");

            assertThat(socket.await("reset").getLong("lastEventId")).isPositive();
        }
    }

    @Test
    void tellsNothingMoreOfWhatWasTakenAway() {
        try (TestCamera taken = TestCamera.register();
                TestCamera left = TestCamera.register();
                CameraGroup takenGroup = CameraGroup.of(taken);
                CameraGroup leftGroup = CameraGroup.of(left);
                Person person = Person.of("VIEWER").grant(leftGroup, SEE);
                LiveSocket socket = LiveSocket.open(person.asks())) {
            List<Long> grants =
                    takenGroup.grantTo(Map.of("userId", person.id()), List.of("camera:read"), null);
            assertThat(socket.subscribeTo("cameras").<String>getList("topics"))
                    .containsExactly("cameras");
            Api.admin().delete("/grants/{id}", grants.get(0)).then().statusCode(204);

            taken.delete();
            left.delete();
            socket.await("camera.removed", left);

            assertThat(socket.heardOf(taken)).isFalse();
        }
    }

    @Test
    void closesOnceTheSessionEnds() {
        try (Person person = Person.of("VIEWER");
                LiveSocket other = LiveSocket.open(Api.admin());
                LiveSocket socket = LiveSocket.open(person.asks())) {
            socket.subscribeTo("cameras");
            person.asks().post("/auth/logout").then().statusCode(204);

            assertThat(socket.awaitClosing()).isEqualTo(4401);
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void closesOnceTheTokenIsRevoked() {
        try (Person program = Person.program()) {
            var token = program.token(List.of("camera:read"));
            try (LiveSocket socket = LiveSocket.open(token.asks())) {
                socket.subscribeTo("cameras");
                token.revoke().then().statusCode(200);

                assertThat(socket.awaitClosing()).isEqualTo(4401);
            }
        }
    }

    @Test
    void takesATicketOnce() {
        URI address = LiveSocket.address(Api.admin());
        try (LiveSocket first = LiveSocket.open(address);
                LiveSocket second = LiveSocket.open(address)) {
            assertThat(second.awaitClosing()).isEqualTo(4401);
            first.subscribeTo("system");
        }
    }

    @Test
    void opensToNobodyWithoutATicket() {
        try (LiveSocket none = LiveSocket.open(LiveSocket.address(URI.create("/ws/events?a=b")));
                LiveSocket guess =
                        LiveSocket.open(
                                LiveSocket.address(URI.create("/ws/events?ticket=guess")))) {
            assertThat(none.awaitClosing()).isEqualTo(4401);
            assertThat(guess.awaitClosing()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    hello; not JSON
                    {"subscribe":["secrets"]}; subscribe must be an array of cameras
                    {"subscribe":["cameras"],"cameras":["17"]}; cameras must be
                    {"subscribe":["cameras"],"lastEventId":"1"}; lastEventId must be
                    """)
    void saysWhatIsWrongWithAMessage(String message, String reason) {
        try (LiveSocket socket = LiveSocket.open(Api.admin()).say(message)) {
            assertThat(socket.awaitClosing()).isEqualTo(4400);
            assertThat(socket.closeReason()).contains(reason);
        }
    }

    @Test
    void readsNoMessageThatIsTooLong() {
        try (LiveSocket socket =
                LiveSocket.open(Api.admin()).say(" ".repeat(MESSAGE_BYTES_MAX + 1))) {
            assertThat(socket.awaitClosing()).isEqualTo(1009);
        }
    }

    @Test
    void listensToNobodyWhoTalksTooMuch() {
        try (LiveSocket socket = LiveSocket.open(Api.admin())) {
            for (int i = 0; i < 12 && socket.isOpen(); i++) {
                socket.say("{\"subscribe\":[\"system\"]}");
            }
            assertThat(socket.awaitClosing()).isEqualTo(4429);
        }
    }

    @Test
    void givesOneUserSoManySocketsAndNoMore() {
        List<LiveSocket> sockets = new ArrayList<>();
        try (Person person = Person.of("VIEWER")) {
            for (int i = 0; i <= SOCKETS_OF_USER_MAX; i++) {
                sockets.add(LiveSocket.open(person.asks()));
            }
            assertThat(sockets.get(SOCKETS_OF_USER_MAX).awaitClosing()).isEqualTo(4429);
            sockets.get(0).subscribeTo("cameras");
        } finally {
            sockets.forEach(LiveSocket::close);
        }
    }

    @Test
    void sendsAwayWhoDoesNotReadAndGoesOnForOthers() {
        try (TestCamera camera = TestCamera.register();
                LiveSocket deaf = LiveSocket.openDeaf(Api.admin());
                LiveSocket other = LiveSocket.open(Api.admin())) {
            deaf.say("{\"subscribe\":[\"cameras\"]}");
            other.subscribeTo("cameras");
            pause(SILENCE_NOTICED);
            deaf.read(); // what the server said meanwhile

            assertThat(deaf.awaitClosing()).isEqualTo(4408);
            camera.delete();
            other.await("camera.removed", camera);
        }
    }

    /** There is nothing to wait for: whoever looks whether the socket is open reads from it. */
    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        org.awaitility.Awaitility.await()
                .atMost(time.plusSeconds(5))
                .until(() -> System.nanoTime() >= end);
    }

    @Test
    void givesTheConsoleATicketForItselfOnly() {
        try (Person person = Person.of("VIEWER")) {
            ConsoleSession console = ConsoleSession.signIn(person.username(), person.password());

            Response own = console.asks().get("/data/ticket");
            own.then().statusCode(200);
            console.asks()
                    .header("Sec-Fetch-Site", "cross-site")
                    .get("/data/ticket")
                    .then()
                    .statusCode(403);

            try (LiveSocket socket =
                    LiveSocket.open(LiveSocket.address(URI.create(own.path("path"))))) {
                socket.subscribeTo("cameras");
            }
        }
    }

    @Test
    void renewsTheListOfCamerasWithoutAReload() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Console console = Console.open().signIn()) {
            console.visit("cameras.xhtml");
            console.fill("filterForm:text", camera.name());
            console.page().waitForSelector("#liveStatus[data-state=live]");
            console.page()
                    .waitForSelector(
                            "tr:has-text('" + camera.name() + "') .pill:has-text('Offline')");
            console.page().evaluate("window.sameDocument = true");
            assertThat(console.page().evaluate("PrimeFaces.widgets.live.isActive()"))
                    .as("whether it polls")
                    .isEqualTo(false);

            try (Publisher publisher =
                    Publisher.startEndless(camera.rtmpUrl(), Media.sample(60)).awaitFlow()) {
                console.page()
                        .waitForSelector(
                                "tr:has-text('" + camera.name() + "') .pill:has-text('Online')");
                assertThat(publisher.isRunning()).isTrue();
            }
            assertThat(console.page().evaluate("window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void pollsInTheConsoleWhereNoSocketStaysOpen() throws Exception {
        try (TestCamera camera = TestCamera.register();
                Console console = Console.open().signIn()) {
            console.page().routeWebSocket(url -> url.contains("/ws/"), WebSocketRoute::close);
            console.visit("camera.xhtml?id=" + camera.id());
            console.page().waitForSelector("#liveStatus[data-state=polling]");
            console.page().waitForSelector("#status .pill:has-text('Offline')");

            try (Publisher publisher =
                    Publisher.startEndless(camera.rtmpUrl(), Media.sample(60)).awaitFlow()) {
                console.page().waitForSelector("#status .pill:has-text('Online')");
                assertThat(publisher.isRunning()).isTrue();
            }
        }
    }
}
