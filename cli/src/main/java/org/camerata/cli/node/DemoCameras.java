package org.camerata.cli.node;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.camerata.cli.machine.Refusal;

/** Asks the application for the demo's cameras, over loopback and by the node's own secret. */
final class DemoCameras {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final String SECRET = "X-Camerata-Secret";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    private final URI api;
    private final String secret;

    /**
     * @param api where {@code /api/v1/} is, with the last slash
     * @param secret shared by the parts of this node
     */
    DemoCameras(URI api, String secret) {
        this.api = api;
        this.secret = secret;
    }

    /** The RTMP addresses of the first cameras, which are made if they are missing. */
    List<String> addresses(int count) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve("streaming/demo-cameras?count=" + count))
                        .timeout(ANSWER_MAX)
                        .header(SECRET, secret)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refusal(
                        "The demo cameras could not be made: the application answered "
                                + answer.statusCode()
                                + ".");
            }
            return strings(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Making the demo cameras was interrupted.", e);
        }
    }

    private static List<String> strings(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
