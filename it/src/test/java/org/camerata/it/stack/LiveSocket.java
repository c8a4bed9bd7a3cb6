package org.camerata.it.stack;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A socket of live events, and what it heard. */
public final class LiveSocket implements AutoCloseable {

    /** From what happens to the frame, and from an end to the closing. */
    public static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Heard heard;
    private final WebSocket socket;

    private LiveSocket(URI address, Heard heard) {
        this.heard = heard;
        socket =
                CLIENT.newWebSocketBuilder()
                        .connectTimeout(TIMEOUT)
                        .buildAsync(address, heard)
                        .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                        .join();
    }

    /** Where a new ticket of theirs leads. */
    public static URI address(RequestSpecification asks) {
        var answer = asks.post("/events/tickets");
        answer.then().statusCode(200);
        return address(URI.create(answer.path("url")));
    }

    /** The same at the front door of the stack under test. */
    public static URI address(URI url) {
        return URI.create(
                Stack.http().toString().replaceFirst("^http", "ws")
                        + url.getPath()
                        + "?"
                        + url.getRawQuery());
    }

    public static LiveSocket open(RequestSpecification asks) {
        return open(address(asks));
    }

    public static LiveSocket open(URI address) {
        return new LiveSocket(address, new Heard(true));
    }

    /** One that reads nothing, not even pings, until {@link #read}. */
    public static LiveSocket openDeaf(RequestSpecification asks) {
        return new LiveSocket(address(asks), new Heard(false));
    }

    /** Collects what comes in. */
    private static final class Heard implements WebSocket.Listener {
        private final boolean reads;
        private final StringBuilder partial = new StringBuilder();
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private volatile int closeCode;
        private volatile String closeReason;

        private Heard(boolean reads) {
            this.reads = reads;
        }

        @Override
        public void onOpen(WebSocket socket) {
            if (reads) {
                socket.request(Long.MAX_VALUE);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                frames.add(partial.toString());
                partial.setLength(0);
            }
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket socket, java.nio.ByteBuffer message) {
            return null; // answered by the client itself
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closeReason = reason;
            closeCode = code;
            return null;
        }
    }

    public void read() {
        socket.request(Long.MAX_VALUE);
    }

    public LiveSocket say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Waits for the answer, so that everything that happens from now on is heard. */
    public JsonPath subscribe(String wishes) {
        return say(wishes).await("subscribed");
    }

    public JsonPath subscribeTo(String... topics) {
        return subscribe("{\"subscribe\":[\"" + String.join("\",\"", topics) + "\"]}");
    }

    /** The first frame of the type. */
    public JsonPath await(String type) {
        return await(frame -> type.equals(frame.getString("type")));
    }

    /** The first frame of the type that is about the camera. */
    public JsonPath await(String type, TestCamera camera) {
        return await(frame -> type.equals(frame.getString("type")) && isAbout(frame, camera));
    }

    private JsonPath await(Predicate<JsonPath> wanted) {
        org.awaitility.Awaitility.await()
                .atMost(TIMEOUT)
                .until(() -> frames().stream().anyMatch(wanted));
        return frames().stream().filter(wanted).findFirst().orElseThrow();
    }

    public boolean heardOf(TestCamera camera) {
        return frames().stream().anyMatch(frame -> isAbout(frame, camera));
    }

    private static boolean isAbout(JsonPath frame, TestCamera camera) {
        return camera.id().equals(String.valueOf(frame.<Object>get("cameraId")));
    }

    public List<JsonPath> frames() {
        return heard.frames.stream().map(JsonPath::from).toList();
    }

    /** The code with which the server closes it. */
    public int awaitClosing() {
        return awaitClosing(TIMEOUT);
    }

    public int awaitClosing(Duration timeout) {
        org.awaitility.Awaitility.await().atMost(timeout).until(() -> heard.closeCode != 0);
        return heard.closeCode;
    }

    public String closeReason() {
        return heard.closeReason;
    }

    public boolean isOpen() {
        return heard.closeCode == 0;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
