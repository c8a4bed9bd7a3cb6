package org.camerata.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camerata.simulator.RtmpUrl;

/** Cameras of the running stack, registered for one benchmark and removed after it. */
public final class Fleet implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration REMOVAL_MAX = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String JSON = "application/json";
    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;
    private static final Pattern RECORDING = Pattern.compile("\"id\":\\s*(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> ids = new ArrayList<>();
    private final List<RtmpUrl> urls = new ArrayList<>();
    private String token = "";

    private Fleet() {}

    public static Fleet register(int count) throws IOException, InterruptedException {
        Fleet fleet = new Fleet();
        fleet.logIn();
        for (int i = 0; i < count; i++) {
            String name = "Bench " + i;
            String serial = "BENCH-" + System.nanoTime();
            String body = "{\"name\":\"" + name + "\",\"serialNumber\":\"" + serial + "\"}";
            String camera = fleet.send("POST", "/cameras", body);
            fleet.ids.add(value(camera, "id"));
            fleet.urls.add(RtmpUrl.parse(value(camera, "rtmpUrl")));
        }
        return fleet;
    }

    public List<RtmpUrl> urls() {
        return List.copyOf(urls);
    }

    /** Ids of the cameras. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** What the API answers to who may see everything. */
    public String ask(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** As {@link #ask(String)}, in another form than JSON. */
    public String ask(String path, String mediaType) throws IOException, InterruptedException {
        return send("GET", path, "", mediaType);
    }

    /** Removes the cameras, and their recordings as soon as these are closed. */
    @Override
    public void close() throws IOException {
        try {
            for (String id : ids) {
                send("DELETE", "/cameras/" + id, "");
            }
            long deadline = System.nanoTime() + REMOVAL_MAX.toNanos();
            while (!removeRecordings() && System.nanoTime() < deadline) {
                Thread.sleep(POLL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing is left; what is still being written stays for now. */
    private boolean removeRecordings() throws IOException, InterruptedException {
        boolean allGone = true;
        for (String id : ids) {
            String page = send("GET", "/recordings?size=200&cameraId=" + id, "");
            Matcher recording = RECORDING.matcher(page);
            while (recording.find()) {
                int status =
                        request("DELETE", "/recordings/" + recording.group(1), "", JSON)
                                .statusCode();
                allGone &= status == NO_CONTENT;
            }
        }
        return allGone;
    }

    /** Tokens live for a quarter of an hour. */
    private void logIn() throws IOException, InterruptedException {
        String password = System.getenv("CAMERATA_IT_ADMIN_PASSWORD");
        String login = "{\"username\":\"admin\",\"password\":\"" + password + "\"}";
        token = value(send("POST", "/auth/login", login), "accessToken");
    }

    private String send(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, body, JSON);
    }

    private String send(String method, String path, String body, String accepted)
            throws IOException, InterruptedException {
        HttpResponse<String> response = request(method, path, body, accepted);
        if (response.statusCode() == UNAUTHORIZED && !path.equals("/auth/login")) {
            logIn();
            response = request(method, path, body, accepted);
        }
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + " answers " + response.statusCode());
        }
        return response.body();
    }

    private HttpResponse<String> request(String method, String path, String body, String accepted)
            throws IOException, InterruptedException {
        URI uri = URI.create(System.getenv("CAMERATA_IT_HTTP") + "/api/v1" + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", JSON)
                        .header("Accept", accepted)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Enough JSON for two flat answers; a library would be more than the rest of the benchmark. */
    public static String value(String json, String name) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\":\\s*\"?([^\",}]+)").matcher(json);
        if (!matcher.find()) {
            throw new IOException("no " + name + " in the answer");
        }
        return matcher.group(1);
    }
}
