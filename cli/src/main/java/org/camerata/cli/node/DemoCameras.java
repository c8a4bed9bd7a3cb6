package org.camerata.cli.node;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camerata.cli.machine.Refusal;

/** The demo's cameras, made through the same API that everybody uses. */
final class DemoCameras {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final int PAGE_SIZE = 200;
    private static final int PAGES_MAX = 50;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    private final URI api;
    private final String token;

    /**
     * @param api where {@code /api/v1/} is, with the last slash
     * @param token of an administrator
     */
    DemoCameras(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /** The RTMP addresses of the cameras 1 to count, which are made if they are missing. */
    Map<Integer, String> addresses(int count) throws IOException {
        Map<String, JsonObject> known = bySerialNumber();
        Map<Integer, String> addresses = new HashMap<>();
        for (int number = 1; number <= count; number++) {
            JsonObject camera = known.get(serialNumber(number));
            addresses.put(number, address(camera == null ? register(number) : activated(camera)));
        }
        return addresses;
    }

    private static String serialNumber(int number) {
        return "DEMO-" + number;
    }

    private Map<String, JsonObject> bySerialNumber() throws IOException {
        Map<String, JsonObject> cameras = new HashMap<>();
        String cursor = "";
        for (int page = 0; page < PAGES_MAX; page++) {
            JsonObject answer = send("GET", "cameras?size=" + PAGE_SIZE + cursor, "");
            for (JsonObject camera : answer.getJsonArray("items").getValuesAs(JsonObject.class)) {
                cameras.put(camera.getString("serialNumber", ""), camera);
            }
            JsonValue next = answer.getOrDefault("nextCursor", JsonValue.NULL);
            if (next == JsonValue.NULL) {
                return cameras;
            }
            cursor = "&cursor=" + answer.getString("nextCursor");
        }
        return cameras;
    }

    private JsonObject register(int number) throws IOException {
        JsonObject camera =
                Json.createObjectBuilder()
                        .add("name", "Demo " + number)
                        .add("serialNumber", serialNumber(number))
                        .build();
        return send("POST", "cameras", camera.toString());
    }

    private JsonObject activated(JsonObject camera) throws IOException {
        if (!camera.getBoolean("active", true)) {
            send("POST", "cameras/" + id(camera) + "/activate", "");
        }
        return camera;
    }

    /** Every answer but a list carries the address; a list may leave it out. */
    private String address(JsonObject camera) throws IOException {
        if (camera.containsKey("rtmpUrl") && !camera.isNull("rtmpUrl")) {
            return camera.getString("rtmpUrl");
        }
        return send("GET", "streaming/camera/" + id(camera) + "/urls", "").getString("rtmp");
    }

    private static String id(JsonObject camera) {
        return camera.get("id").toString().replace("\"", "");
    }

    private JsonObject send(String method, String path, String body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve(path))
                        .timeout(ANSWER_MAX)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Refusal(
                        "The demo cameras could not be made: "
                                + method
                                + " "
                                + path
                                + " answered "
                                + answer.statusCode()
                                + ".");
            }
            return object(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Making the demo cameras was interrupted.", e);
        }
    }

    private static JsonObject object(String body) {
        if (body.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
