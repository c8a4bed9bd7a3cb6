package org.camerata.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long does a timeline take? Gives cameras hourly recordings, unless they have them, and asks
 * for random ones over an hour to a year: the query of the timeline in the database, the same query
 * on a copy without an index, and the API.
 *
 * <p>Arguments: cameras (500), hours of each (20000), rounds (300), {@code keep} if the rows are to
 * stay. For a scratch stack, found by CAMERATA_IT_HTTP, CAMERATA_IT_HOME and
 * CAMERATA_IT_ADMIN_PASSWORD. While it runs, recordings without files are listed.
 */
public final class TimelineBench {

    private static final int CAMERA_COUNT = 500;
    private static final int HOUR_COUNT = 20_000; // ten million recordings in all
    private static final int ROUND_COUNT = 300;

    /**
     * Rounds before each figure. A server runs for months, and Java has compiled all of it with its
     * best compiler after some thousand requests; after 200 they take half as long again.
     */
    private static final int WARM_UP_COUNT = 1000;

    private static final int PLAIN_ROUND_COUNT = 3; // each reads the whole table
    private static final int PROGRESS_COUNT = 25; // cameras
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final Duration SEGMENT_MAX = Duration.ofHours(25);
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    /** As the timeline asks it: SpanRows. */
    private static final String QUERY =
            "select id, camera_id, session_id, started_at, ended_at, duration_ms, state, truncated"
                    + " from %s where camera_id in (?)"
                    + " and started_at > ? and started_at < ?"
                    + " and state <> 'GARBAGE' and wanted = true"
                    + " order by camera_id, started_at, ended_at limit 100000";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI api = URI.create(System.getenv("CAMERATA_IT_HTTP") + "/api/v1");
    private final Random random = new Random(1); // the same questions in each run
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final int hours;
    private List<Long> cameras = List.of();
    private String token;

    private TimelineBench(int hours) {
        this.hours = hours;
    }

    public static void main(String[] args) throws Exception {
        int cameras = args.length > 0 ? Integer.parseInt(args[0]) : CAMERA_COUNT;
        int hours = args.length > 1 ? Integer.parseInt(args[1]) : HOUR_COUNT;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUND_COUNT;
        boolean keep = args.length > 3 && args[3].equals("keep");
        new TimelineBench(hours).run(cameras, rounds, keep);
    }

    private void run(int count, int rounds, boolean keep) throws Exception {
        token = logIn();
        importCameras(count);
        try (Connection connection = connect()) {
            TimelineRows rows = new TimelineRows(connection);
            cameras = rows.cameras();
            fill(rows);
            measure(connection, rows, rounds);
            if (!keep) {
                rows.clean(cameras);
                for (long camera : cameras) {
                    send(request("/cameras/" + camera).DELETE());
                }
            }
        }
    }

    private void fill(TimelineRows rows) throws SQLException {
        long start = System.nanoTime();
        for (int i = 0; i < cameras.size(); i++) {
            rows.fill(cameras.get(i), hours);
            if ((i + 1) % PROGRESS_COUNT == 0) {
                System.out.printf("%d cameras after %.0f s%n", i + 1, millisSince(start) / 1000);
            }
        }
        System.out.printf("%d recordings of %d cameras%n", rows.recordings(), cameras.size());
    }

    private void measure(Connection connection, TimelineRows rows, int rounds) throws Exception {
        List<Duration> lengths =
                List.of(
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Duration.ofDays(7),
                        MONTH,
                        Duration.ofDays(366));
        for (Duration length : lengths) {
            String name = length.toHours() + " h";
            askDatabase(connection, "recording", length, WARM_UP_COUNT);
            tell("database, " + name, askDatabase(connection, "recording", length, rounds));
            tellApi("API, " + name, length, 1, rounds);
        }
        tellApi("API, 25 cameras, 24 h", Duration.ofDays(1), 25, rounds);
        tellApi("API, 25 cameras, 744 h", MONTH, 25, rounds);
        compare(connection, rows, rounds);
    }

    private void tellApi(String what, Duration length, int count, int rounds) throws Exception {
        askApi(length, count, WARM_UP_COUNT);
        tell(what, askApi(length, count, rounds));
    }

    private void compare(Connection connection, TimelineRows rows, int rounds) throws SQLException {
        String plain = rows.plainCopy();
        Duration day = Duration.ofDays(1);
        List<Double> without = askDatabase(connection, plain, day, PLAIN_ROUND_COUNT);
        List<Double> with = askDatabase(connection, "recording", day, rounds);
        tell("no index, 24 h", without);
        System.out.printf(
                "index / no index, p50: 1 / %.0f%n",
                Percentiles.of(without, 50) / Percentiles.of(with, 50));
    }

    private List<Double> askDatabase(
            Connection connection, String table, Duration length, int rounds) throws SQLException {
        List<Double> times = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY.formatted(table))) {
            for (int i = 0; i < rounds; i++) {
                Instant from = from(length);
                query.setLong(1, camera());
                query.setObject(
                        2, LocalDateTime.ofInstant(from.minus(SEGMENT_MAX), ZoneOffset.UTC));
                query.setObject(3, LocalDateTime.ofInstant(from.plus(length), ZoneOffset.UTC));
                long start = System.nanoTime();
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        found.getLong(1);
                    }
                }
                times.add(millisSince(start));
            }
        }
        return times;
    }

    private List<Double> askApi(Duration length, int count, int rounds) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Instant from = from(length);
            StringBuilder path =
                    new StringBuilder("/timeline?from=" + from + "&to=" + from.plus(length));
            for (int j = 0; j < count; j++) {
                path.append("&cameraId=").append(camera());
            }
            long start = System.nanoTime();
            send(request(path.toString()).GET());
            times.add(millisSince(start));
        }
        return times;
    }

    private long camera() {
        return cameras.get(random.nextInt(cameras.size()));
    }

    private Instant from(Duration length) {
        long spare = Math.max(1, hours - length.toHours());
        return now.minus(length).minus(Duration.ofHours(random.nextLong(spare)));
    }

    private static void tell(String what, List<Double> times) {
        System.out.printf(
                "%-24s p50 %8.1f ms  p99 %8.1f ms%n",
                what, Percentiles.of(times, 50), Percentiles.of(times, 99));
    }

    private void importCameras(int count) throws Exception {
        StringBuilder csv = new StringBuilder("serialNumber,name\r\n");
        for (int i = 0; i < count; i++) {
            csv.append("%s%05d,Bench %05d\r\n".formatted(TimelineRows.SERIAL_PREFIX, i, i));
        }
        send(
                request("/cameras/import?dryRun=false")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv.toString())));
    }

    private static Connection connect() throws IOException, SQLException {
        Path home = Path.of(System.getenv("CAMERATA_IT_HOME"));
        Properties ports = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("etc/ports.properties"))) {
            ports.load(in);
        }
        String password = Files.readString(home.resolve("secrets/database_owner_password")).strip();
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + ports.getProperty("database") + "/camerata",
                "camerata_owner",
                password);
    }

    private String logIn() throws Exception {
        String body =
                "{\"username\":\"admin\",\"password\":\"%s\"}"
                        .formatted(System.getenv("CAMERATA_IT_ADMIN_PASSWORD"));
        String answer =
                send(
                        request("/auth/login")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        Matcher found = TOKEN.matcher(answer);
        if (!found.find()) {
            throw new IOException("no token in the answer");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).timeout(ANSWER_MAX);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.build().uri().getPath() + ": " + response.statusCode());
        }
        return response.body();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
