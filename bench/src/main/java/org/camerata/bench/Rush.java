package org.camerata.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camerata.simulator.RtmpUrl;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.EmulatedPublishers;
import org.camerata.simulator.rtmp.PublisherPlan;

/**
 * All cameras come at once, as after a power cut.
 *
 * @param seconds from the first connection to the last admission
 * @param refused how many were not let in, or not within {@link #TIMEOUT}
 * @param answerMillis of each that was let in, from its telling the key to its admission; ascending
 */
record Rush(double seconds, int refused, List<Double> answerMillis) {

    static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(5);

    Rush {
        answerMillis = List.copyOf(answerMillis);
    }

    /** Lets them come, stay for a while, and go. */
    static Rush of(List<RtmpUrl> urls, Clip clip, Duration stay)
            throws IOException, InterruptedException {
        try (EmulatedPublishers all = EmulatedPublishers.start()) {
            List<EmulatedPublisher> publishers = new ArrayList<>();
            urls.forEach(url -> publishers.add(all.add(PublisherPlan.of(url, clip))));
            long deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (!publishers.stream().allMatch(Rush::isAnswered)
                    && System.nanoTime() < deadline) {
                Thread.sleep(POLL.toMillis());
            }
            Rush rush = of(publishers);
            Thread.sleep(stay.toMillis());
            return rush;
        }
    }

    double answerPercentile(int percent) {
        int index = (int) Math.ceil(percent / 100.0 * answerMillis.size()) - 1;
        return answerMillis.isEmpty() ? Double.NaN : answerMillis.get(Math.max(0, index));
    }

    private static boolean isAnswered(EmulatedPublisher publisher) {
        return publisher.admissions() + publisher.refusals() > 0;
    }

    private static Rush of(List<EmulatedPublisher> publishers) {
        List<EmulatedPublisher> admitted =
                publishers.stream().filter(one -> one.admissions() > 0).toList();
        long first =
                publishers.stream().mapToLong(EmulatedPublisher::connectedNanos).min().orElse(0);
        long last =
                admitted.stream().mapToLong(EmulatedPublisher::admittedNanos).max().orElse(first);
        List<Double> answers =
                admitted.stream().map(one -> one.answerTime().toNanos() / 1e6).sorted().toList();
        return new Rush((last - first) / 1e9, publishers.size() - admitted.size(), answers);
    }
}
