package org.camerata.cli.footage;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.camerata.cli.footage.Problem.Mending;
import org.camerata.cli.machine.Refusal;

/**
 * Has the application bring rows in line with files, over loopback and by the node's own secret. It
 * looks at each again before it changes anything.
 */
public final class RepairCall {

    /** Of each in one request: adopting one reads a whole file. */
    private static final int BATCH_MAX = 20;

    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofMinutes(10);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    private final URI operation;
    private final String secret;

    /**
     * @param api where {@code /api/v1/} is, with the last slash
     * @param secret shared by the parts of this node
     */
    public RepairCall(URI api, String secret) {
        this.operation = api.resolve("streaming/footage-repair");
        this.secret = secret;
    }

    /** How many were brought in line, or will be read again. */
    public int run(Findings findings, Looking looking) throws IOException {
        int done = 0;
        for (Mending mending : Mending.values()) {
            List<Found> all = mending == Mending.NONE ? List.of() : findings.to(mending);
            for (int i = 0; i < all.size(); i += BATCH_MAX) {
                List<Found> some = all.subList(i, Math.min(all.size(), i + BATCH_MAX));
                done += ask(mending, some);
                looking.at(done + " repaired");
            }
        }
        return done;
    }

    private int ask(Mending mending, List<Found> some) throws IOException {
        JsonObject answer =
                send(
                        Json.createObjectBuilder()
                                .add("adopt", files(mending == Mending.ADOPT ? some : List.of()))
                                .add("miss", ids(mending == Mending.MISS ? some : List.of()))
                                .add("restore", ids(mending == Mending.RESTORE ? some : List.of()))
                                .add("check", ids(mending == Mending.CHECK ? some : List.of()))
                                .build());
        return answer.getInt("adopted")
                + answer.getInt("missed")
                + answer.getInt("restored")
                + answer.getInt("checking");
    }

    private static JsonArrayBuilder files(List<Found> some) {
        JsonArrayBuilder files = Json.createArrayBuilder();
        some.forEach(one -> files.add(one.file()));
        return files;
    }

    private static JsonArrayBuilder ids(List<Found> some) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        some.forEach(one -> ids.add(one.recordingId()));
        return ids;
    }

    private JsonObject send(JsonObject body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(operation)
                        .timeout(ANSWER_MAX)
                        .header("X-Camerata-Secret", secret)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new Refusal("The application answered " + answer.statusCode() + ".");
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (ConnectException e) {
            throw new Refusal("Nothing was repaired: the application does not run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The repair was interrupted.", e);
        }
    }
}
