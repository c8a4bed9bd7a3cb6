package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0019-read-publishers-together.patch. */
class GatherTest {

    /** So that nothing is read because of the time. */
    static final String LATE = "gather 1h;" + RecordingNamesTest.DIRECTIVES;

    static final int MUCH_BYTES = 40_000; // more than the kernel keeps back

    @TempDir Path home;

    @Test
    void keepsALittleUntilItIsTime() throws Exception {
        try (RunningModule module = new RunningModule(home, LATE);
                RtmpClient client = begun(module)) {
            client.send(RtmpClient.VIDEO, 40, Media.inter(0));
            module.stat(); // asked after the picture came, so it would have been read by now

            assertThat(Flv.timestamps(module.recordings().get(0))).hasSize(2);
        }
    }

    @Test
    void readsMuchAtOnce() throws Exception {
        try (RunningModule module = new RunningModule(home, LATE);
                RtmpClient client = begun(module)) {
            client.send(RtmpClient.VIDEO, 40, Media.inter(0))
                    .send(RtmpClient.VIDEO, 80, Media.key(0, MUCH_BYTES));

            awaitTags(module, 4);
        }
    }

    @Test
    void readsWhatIsLeftWhenAConnectionEnds() throws Exception {
        try (RunningModule module = new RunningModule(home, LATE)) {
            try (RtmpClient client = begun(module)) {
                client.send(RtmpClient.VIDEO, 40, Media.inter(0));
            }

            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> !module.stat().contains("<publishing/>"));
            awaitTags(module, 3);
        }
    }

    @Test
    void readsAllWhenItIsTimeAlsoAfterOneHasLeft() throws Exception {
        try (RunningModule module =
                new RunningModule(home, "gather 20ms;" + RecordingNamesTest.DIRECTIVES)) {
            for (int time = 0; time < 2; time++) {
                try (RtmpClient client = begun(module)) {
                    client.send(RtmpClient.VIDEO, 40, Media.inter(0));
                    awaitTags(module, 3);
                }
                await().atMost(SECONDS_MAX, SECONDS)
                        .until(() -> !module.stat().contains("<publishing/>"));
            }
            module.isWell();
        }
    }

    /** From here on the publisher is read with the others. */
    private static RtmpClient begun(RunningModule module) throws Exception {
        int files = module.recordings().size();
        RtmpClient client = module.publishing("name");
        client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                .send(RtmpClient.VIDEO, 0, Media.key(0, MUCH_BYTES));
        await().atMost(SECONDS_MAX, SECONDS).until(() -> module.recordings().size() > files);
        awaitTags(module, 2);
        return client;
    }

    /** Of the last recording. */
    private static void awaitTags(RunningModule module, int count) {
        await().atMost(SECONDS_MAX, SECONDS)
                .ignoreException(BufferUnderflowException.class) // a tag is being written
                .until(() -> Flv.timestamps(last(module.recordings())).size() == count);
    }

    private static Path last(List<Path> files) {
        return files.get(files.size() - 1);
    }
}
