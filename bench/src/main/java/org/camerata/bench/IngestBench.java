package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpUrl;

/**
 * What does Camerata cost on top of nginx-rtmp? Publishes the same file from the same number of
 * publishers, first to a bare nginx-rtmp that records and makes HLS with the same settings, then to
 * the running stack, and compares the CPU time of their processes. The publishers' own is in
 * neither.
 *
 * <p>Arguments: number of publishers (30), seconds to measure (60). The stack is found by the
 * environment that the black-box tests use: CAMERATA_IT_HTTP, CAMERATA_IT_HOME,
 * CAMERATA_IT_ADMIN_PASSWORD. Start it with the default CAMERATA_SEGMENT_SECONDS: with short
 * segments Liberty has more files to index and hash than in real use.
 */
public final class IngestBench {

    private static final int PUBLISHER_COUNT = 30;
    private static final int MEASURE_SECONDS = 60;

    /** Connections open and first segments begin before anything is measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private IngestBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int publishers = args.length > 0 ? Integer.parseInt(args[0]) : PUBLISHER_COUNT;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : MEASURE_SECONDS;
        Path work = Files.createTempDirectory("camerata-bench");
        List<FlvTag> tags = Sample.tags(work);
        System.out.printf(
                "%d publishers, %.2f Mbit/s each, %d s%n",
                publishers, Sample.megabitsPerSecond(tags), seconds);

        double bare = bare(work, tags, publishers, seconds);
        print("nginx-rtmp alone", Map.of("nginx", bare));
        Path home = Path.of(System.getenv("CAMERATA_IT_HOME"));
        Map<String, Double> idle = measure(Parts.of(home), seconds);
        print("Camerata, idle", idle);
        Map<String, Double> busy = camerata(home, tags, publishers, seconds);
        print("Camerata, busy", busy);

        double compiler = busy.getOrDefault(Parts.COMPILER, 0.0);
        System.out.printf(
                "whole stack / nginx alone: %.2f, of which Liberty's compiler %.2f%n",
                sum(busy) / bare, compiler / bare);
        System.out.printf(
                "media core / nginx alone: %.2f%n", busy.getOrDefault("media", 0.0) / bare);
    }

    private static double bare(Path work, List<FlvTag> tags, int publishers, int seconds)
            throws IOException, InterruptedException {
        try (BareNginx nginx = BareNginx.start(work);
                Load load = Load.start(tags, nginx.urls(publishers))) {
            Thread.sleep(WARM_UP.toMillis());
            double percent = measure(Map.of("nginx", nginx.pid()), seconds).get("nginx");
            load.requireAllRunning();
            return percent;
        }
    }

    private static Map<String, Double> camerata(
            Path home, List<FlvTag> tags, int publishers, int seconds)
            throws IOException, InterruptedException {
        try (Fleet fleet = Fleet.register(publishers)) {
            List<RtmpUrl> urls = fleet.urls();
            try (Load load = Load.start(tags, urls)) {
                Thread.sleep(WARM_UP.toMillis());
                Map<String, Double> percent = measure(Parts.of(home), seconds);
                load.requireAllRunning();
                return percent;
            }
        }
    }

    /** CPU of each process with its children over the next seconds, in percent of one core. */
    private static Map<String, Double> measure(Map<String, Long> pids, int seconds)
            throws IOException, InterruptedException {
        Map<String, Double> before = Parts.cpuSeconds(pids);
        long start = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        double elapsedSeconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> percent = new TreeMap<>();
        Parts.cpuSeconds(pids)
                .forEach(
                        (part, used) ->
                                percent.put(
                                        part, 100 * (used - before.get(part)) / elapsedSeconds));
        return percent;
    }

    private static void print(String title, Map<String, Double> percent) {
        System.out.printf("%s: %.1f %% of a core%n", title, sum(percent));
        percent.forEach((part, value) -> System.out.printf("  %-12s %6.1f %%%n", part, value));
    }

    private static double sum(Map<String, Double> percent) {
        return percent.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
