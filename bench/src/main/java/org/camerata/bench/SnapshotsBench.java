package org.camerata.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What do stills cost? Asks for those of all cameras of the running stack that publish, every 5 s
 * for a while, and prints the CPU time of the decoder for each still that was made, and what that
 * means for 100 cameras with one in 10 s.
 *
 * <p>Argument: seconds (60). The stack is found by CAMERATA_HOME, CAMERATA_IT_HTTP and
 * CAMERATA_IT_ADMIN_PASSWORD.
 */
public final class SnapshotsBench {

    private static final int SECONDS = 60;
    private static final long ASKED_MS = 5_000;
    private static final int STILLS_IN_TEN_SECONDS = 100;
    private static final Pattern ONLINE =
            Pattern.compile("\"id\":\\s*(\\d+)[^{}]*?\"status\":\\s*\"ONLINE\"");
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api = System.getenv("CAMERATA_IT_HTTP") + "/api/v1";
    private String token = "";

    private SnapshotsBench() {}

    public static void main(String[] args) throws Exception {
        new SnapshotsBench().run(args.length > 0 ? Integer.parseInt(args[0]) : SECONDS);
    }

    private void run(int seconds) throws IOException, InterruptedException {
        long liberty = Parts.of(Path.of(System.getenv("CAMERATA_HOME"))).get("liberty");
        List<String> cameras = cameras();
        Set<String> stills = ask(cameras); // before the clock starts
        stills.clear();
        double decoder = CpuTime.descendants(liberty);
        double server = CpuTime.own(liberty);
        long start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            stills.addAll(ask(cameras));
            Thread.sleep(ASKED_MS);
        }
        double passed = (System.nanoTime() - start) / 1e9;
        report(
                cameras.size(),
                stills.size(),
                CpuTime.descendants(liberty) - decoder,
                CpuTime.own(liberty) - server,
                passed);
    }

    private static void report(
            int cameras, int stills, double decoder, double server, double seconds) {
        System.out.printf("%d cameras, %d stills in %.0f s%n", cameras, stills, seconds);
        System.out.printf(
                "decoder: %.1f ms a still, its start included; %.2f %% of a core%n",
                1000 * decoder / stills, 100 * decoder / seconds);
        System.out.printf(
                "server, with all else that it did: %.2f %% of a core%n", 100 * server / seconds);
        System.out.printf(
                "100 cameras, one in 10 s, if all cost this: %.1f %% of a core%n",
                STILLS_IN_TEN_SECONDS * 10 * decoder / stills);
    }

    private List<String> cameras() throws IOException, InterruptedException {
        String body =
                "{\"username\":\"admin\",\"password\":\""
                        + System.getenv("CAMERATA_IT_ADMIN_PASSWORD")
                        + "\"}";
        HttpRequest login =
                HttpRequest.newBuilder(URI.create(api + "/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        Matcher found = TOKEN.matcher(http.send(login, BodyHandlers.ofString()).body());
        if (!found.find()) {
            throw new IOException("the login was refused");
        }
        token = found.group(1);
        Matcher camera = ONLINE.matcher(get("/cameras?size=200&status=ONLINE").body());
        List<String> ids = new ArrayList<>();
        while (camera.find()) {
            ids.add(camera.group(1));
        }
        return ids;
    }

    /** Camera and time of each still. */
    private Set<String> ask(List<String> cameras) throws IOException, InterruptedException {
        Set<String> stills = new HashSet<>();
        for (String camera : cameras) {
            get("/cameras/" + camera + "/snapshot")
                    .headers()
                    .firstValue("Last-Modified")
                    .ifPresent(time -> stills.add(camera + " " + time));
        }
        return stills;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(api + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
