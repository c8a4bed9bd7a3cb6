package org.camerata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camerata.simulator.RtmpUrl;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.ClipRecipe;

/**
 * How long does it take until all cameras of a site are live again? Lets 1,000 publishers with
 * different keys come at the same time: to a bare nginx-rtmp as Debian has it, whose on_publish is
 * answered by a static 200, and to the running stack, by turns.
 *
 * <p>Arguments: publishers (1000), rounds (3). The stack is found as {@link IngestBench} finds it.
 */
public final class CallbacksBench {

    private static final int PUBLISHER_COUNT = 1000;
    private static final int ROUND_COUNT = 3;

    /** So long they stay, so that what follows an admission is in the CPU time too. */
    private static final Duration STAY = Duration.ofSeconds(3);

    /** Until the last round's streams are closed and accounted for. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private CallbacksBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : PUBLISHER_COUNT;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUND_COUNT;
        Path home = Path.of(System.getenv("CAMERATA_IT_HOME"));
        Clip clip = ClipRecipe.TINY.make();
        System.out.printf("%d publishers%n", count);

        List<Double> bare = new ArrayList<>();
        List<Double> camerata = new ArrayList<>();
        try (BareNginx nginx = BareNginx.start(Files.createTempDirectory("camerata-bench"));
                Fleet fleet = Fleet.register(count)) {
            Map<String, Long> alone = Map.of("nginx", nginx.pid());
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round);
                bare.add(rush("nginx-rtmp alone", nginx.urls(count), clip, alone));
                camerata.add(rush("Camerata", fleet.urls(), clip, Parts.of(home)));
            }
        }
        System.out.printf(
                "until all are live, medians: Camerata %.2f s / nginx alone %.2f s = %.2f%n",
                median(camerata), median(bare), median(camerata) / median(bare));
    }

    /** Seconds until all were live. */
    private static double rush(String title, List<RtmpUrl> urls, Clip clip, Map<String, Long> parts)
            throws IOException, InterruptedException {
        Map<String, Double> before = Parts.cpuSeconds(parts);
        Rush rush = Rush.of(urls, clip, STAY);
        Map<String, Double> after = Parts.cpuSeconds(parts);
        System.out.printf(
                "  %-17s %6.2f s, %d refused, answer p50 %.0f ms, p99 %.0f ms; CPU",
                title,
                rush.seconds(),
                rush.refused(),
                rush.answerPercentile(50),
                rush.answerPercentile(99));
        after.forEach(
                (part, seconds) ->
                        System.out.printf(" %s %.2f s", part, seconds - before.get(part)));
        System.out.println();
        Thread.sleep(PAUSE.toMillis());
        return rush.seconds();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
