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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long do lists of a fleet take? Imports cameras as CSV, unless they are there, and times lists
 * with filters and orders against a request that reads one row, in turns, so that both meet the
 * same machine.
 *
 * <p>Arguments: cameras (5000), rounds (50). The stack is found by CAMERATA_IT_HTTP and
 * CAMERATA_IT_ADMIN_PASSWORD; its cameras stay.
 */
public final class FleetBench {

    private static final int CAMERA_COUNT = 5000;
    private static final int ROUND_COUNT = 50;
    private static final int WARM_UP_COUNT = 20; // rounds
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    private static final String BASELINE = "/auth/profile";
    private static final List<String> LISTS =
            List.of(
                    "/cameras",
                    "/cameras?size=200",
                    "/cameras?sort=site",
                    "/cameras?sort=-lastSeen",
                    "/cameras?sort=status",
                    "/cameras?q=mast",
                    "/cameras?q=nothing%20of%20it",
                    "/cameras?tag=ptz",
                    "/cameras?site=Site%20003",
                    "/cameras?flapping=true",
                    "/cameras?inTrouble=true",
                    "/cameras?inTrouble=false");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api = URI.create(System.getenv("CAMERATA_IT_HTTP") + "/api/v1");
    private String token;

    private FleetBench() {}

    public static void main(String[] args) throws Exception {
        int cameras = args.length > 0 ? Integer.parseInt(args[0]) : CAMERA_COUNT;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUND_COUNT;
        new FleetBench().run(cameras, rounds);
    }

    private void run(int cameras, int rounds) throws Exception {
        token = logIn();
        long start = System.nanoTime();
        send(
                request("/cameras/import?dryRun=false", "text/csv")
                        .POST(BodyPublishers.ofString(csv(cameras))));
        System.out.printf("import of %d cameras: %.1f s%n", cameras, millisSince(start) / 1000);
        times(WARM_UP_COUNT);
        Map<String, List<Double>> times = times(rounds);
        double baseline = Percentiles.of(times.get(BASELINE), 50);
        times.forEach(
                (path, taken) ->
                        System.out.printf(
                                "%-32s p50 %6.1f ms  p99 %6.1f ms  p50 / one row %.2f%n",
                                path,
                                Percentiles.of(taken, 50),
                                Percentiles.of(taken, 99),
                                Percentiles.of(taken, 50) / baseline));
    }

    private Map<String, List<Double>> times(int rounds) throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        List<String> paths = new ArrayList<>(List.of(BASELINE));
        paths.addAll(LISTS);
        for (int i = 0; i < rounds; i++) {
            for (String path : paths) {
                long start = System.nanoTime();
                send(request(path, "application/json").GET());
                times.computeIfAbsent(path, any -> new ArrayList<>()).add(millisSince(start));
            }
        }
        return times;
    }

    private static String csv(int cameras) {
        StringBuilder csv =
                new StringBuilder("serialNumber,name,make,model,site,location,timeZone,tags\r\n");
        List<String> kinds = List.of("ptz", "dome", "thermal");
        for (int i = 0; i < cameras; i++) {
            csv.append(
                    "BENCH-%05d,Camera %05d,Axis,M%d,Site %03d,Mast %d,Europe/Berlin,\"%s, lot %d\"\r\n"
                            .formatted(
                                    i,
                                    i * 7919L % cameras,
                                    i % 40,
                                    i % 120,
                                    i % 9,
                                    kinds.get(i % kinds.size()),
                                    i % 50));
        }
        return csv.toString();
    }

    private String logIn() throws Exception {
        String body =
                "{\"username\":\"admin\",\"password\":\"%s\"}"
                        .formatted(System.getenv("CAMERATA_IT_ADMIN_PASSWORD"));
        String answer =
                send(
                        request("/auth/login", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        Matcher found = TOKEN.matcher(answer);
        if (!found.find()) {
            throw new IOException("no token in the answer");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path))
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", contentType);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.build().uri().getPath() + ": " + response.statusCode());
        }
        return response.body();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
