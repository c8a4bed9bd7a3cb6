package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.camerata.it.stack.Fleet;
import org.camerata.it.stack.Node;
import org.camerata.it.stack.Node.Part;
import org.camerata.it.stack.Stack;
import org.camerata.it.stack.TestCamera;
import org.camerata.simulator.fuzz.FuzzReport;
import org.camerata.simulator.fuzz.RtmpFuzzer;
import org.camerata.simulator.rtmp.ClipRecipe;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.junit.jupiter.api.Test;

/** Garbage on the port that cameras use. For longer by hand: bench/fuzz. */
class RtmpFuzzIT {

    static final Duration DURATION = Duration.ofSeconds(20);

    /** Always the same, so that a failure can be repeated; other ones are tried by hand. */
    static final long SEED = 20_260;

    static final int FRAMES_AFTERWARDS = 10;

    @Test
    void interruptsNobodyByGarbage() throws Exception {
        try (Fleet healthy = Fleet.register(2)) {
            List<EmulatedPublisher> publishers =
                    healthy.publish(ClipRecipe.TINY.make(), plan -> plan);
            await().until(() -> publishers.stream().allMatch(EmulatedPublisher::isLive));
            healthy.cameras().forEach(camera -> camera.awaitStatus("ONLINE"));
            List<String> since = since(healthy);
            List<Long> workers = workers();

            FuzzReport report = RtmpFuzzer.run("127.0.0.1", Stack.rtmpPort(), SEED, DURATION);

            System.out.println(report);
            assertThat(report.survived()).as("%s", report).isTrue();
            assertThat(workers()).isEqualTo(workers);
            for (EmulatedPublisher publisher : publishers) {
                long target = publisher.picturesSent() + FRAMES_AFTERWARDS;
                await().until(() -> publisher.picturesSent() > target);
                assertThat(publisher.isLive()).as("%s", publisher).isTrue();
            }
            assertThat(since(healthy)).isEqualTo(since);
        }
    }

    /** When the session of each began: another time, another session. */
    private static List<String> since(Fleet fleet) {
        return fleet.cameras().stream()
                .map(TestCamera::get)
                .map(camera -> camera.<String>path("onlineSince"))
                .toList();
    }

    /** nginx's master lives on when a worker dies, so it is they who tell. */
    private static List<Long> workers() throws IOException {
        return ProcessHandle.of(Node.pid(Part.MEDIA_CORE)).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }
}
