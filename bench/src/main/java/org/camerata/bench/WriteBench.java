package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How often is footage written? Publishes to the running stack, waits until all of it is finished
 * (moved to its place, indexed, hashed), and compares what its processes wrote to disks with what
 * was received. What the same processes write while nothing is published is taken off, and shown.
 *
 * <p>Arguments: number of publishers (20), seconds (300). The stack is found by the environment
 * that the black-box tests use: CAMERATA_IT_HTTP, CAMERATA_IT_HOME, CAMERATA_IT_ADMIN_PASSWORD.
 * Each segment costs the same whatever its length: with short ones, the figures are worse than in
 * real use. Live pictures are written to memory, and not counted.
 */
public final class WriteBench {

    private static final int PUBLISHER_COUNT = 20;
    private static final int PUBLISH_SECONDS = 300;
    private static final int IDLE_SECONDS = 60;
    private static final long POLL_MS = 1000;
    private static final long FINISHED_MAX_MS = 120_000;
    private static final String DATABASE = "database";
    private static final Pattern SIZE = Pattern.compile("\"sizeBytes\":\\s*(\\d+)");
    private static final Pattern UNFINISHED = Pattern.compile("\"state\":\\s*\"OPEN\"");

    private final Map<String, Long> parts;

    private WriteBench(Map<String, Long> parts) {
        this.parts = parts;
    }

    public static void main(String[] args) throws Exception {
        int publishers = args.length > 0 ? Integer.parseInt(args[0]) : PUBLISHER_COUNT;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : PUBLISH_SECONDS;
        Path home = Path.of(System.getenv("CAMERATA_IT_HOME"));
        new WriteBench(Parts.of(home)).run(publishers, seconds);
    }

    private void run(int publishers, int seconds) throws Exception {
        Map<String, Double> idle = idle();
        try (Fleet fleet = Fleet.register(publishers)) {
            Map<String, Long> before = DiskWrites.bytes(parts);
            long start = System.nanoTime();
            publish(fleet, seconds);
            long received = awaitFinished(fleet);
            double elapsed = (System.nanoTime() - start) / 1e9;
            Map<String, Long> after = DiskWrites.bytes(parts);
            System.out.printf("%d publishers, %.0f MB received%n", publishers, received / 1e6);
            tell(received, publishers, written(before, after, idle, elapsed));
        }
    }

    private static void publish(Fleet fleet, int seconds) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("camerata-bench");
        try (Load load = Load.start(Sample.tags(work), fleet.urls())) {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            load.requireAllRunning();
        }
    }

    /** Bytes a second of each part while nobody publishes. */
    private Map<String, Double> idle() throws IOException, InterruptedException {
        Map<String, Long> before = DiskWrites.bytes(parts);
        Thread.sleep(Duration.ofSeconds(IDLE_SECONDS).toMillis());
        Map<String, Double> idle = new TreeMap<>();
        DiskWrites.bytes(parts)
                .forEach(
                        (part, bytes) ->
                                idle.put(part, (bytes - before.get(part)) * 1.0 / IDLE_SECONDS));
        return idle;
    }

    private static Map<String, Double> written(
            Map<String, Long> before,
            Map<String, Long> after,
            Map<String, Double> idle,
            double seconds) {
        Map<String, Double> written = new TreeMap<>();
        after.forEach(
                (part, bytes) ->
                        written.put(part, bytes - before.get(part) - idle.get(part) * seconds));
        System.out.printf(
                "idle, taken off: %.1f kB/s, of which database %.1f kB/s%n",
                sum(idle) / 1e3, idle.getOrDefault(DATABASE, 0.0) / 1e3);
        return written;
    }

    private static void tell(long received, int publishers, Map<String, Double> written) {
        written.forEach(
                (part, bytes) ->
                        System.out.printf(
                                "  %-12s %8.2f MB  %.4f%n", part, bytes / 1e6, bytes / received));
        double database = written.getOrDefault(DATABASE, 0.0);
        System.out.printf(
                "written / received: %.4f (footage, indexes and hashes %.4f)%n",
                sum(written) / received, (sum(written) - database) / received);
        System.out.printf("database: %.1f kB for each camera%n", database / 1e3 / publishers);
    }

    /** Returns the bytes of all recordings. */
    private static long awaitFinished(Fleet fleet) throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis() + FINISHED_MAX_MS;
        while (true) {
            List<String> pages = pages(fleet);
            if (pages.stream().noneMatch(page -> UNFINISHED.matcher(page).find())) {
                return pages.stream().mapToLong(WriteBench::bytes).sum();
            }
            if (System.currentTimeMillis() > deadline) {
                throw new IOException("the recordings are not finished");
            }
            Thread.sleep(POLL_MS);
        }
    }

    private static List<String> pages(Fleet fleet) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (String camera : fleet.ids()) {
            pages.add(fleet.ask("/recordings?size=200&cameraId=" + camera));
        }
        return pages;
    }

    private static long bytes(String page) {
        return SIZE.matcher(page)
                .results()
                .map(MatchResult::group)
                .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                .sum();
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
