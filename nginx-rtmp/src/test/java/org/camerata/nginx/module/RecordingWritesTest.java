package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0018-write-a-tag-at-once.patch. */
class RecordingWritesTest {

    static final int FRAMES = 100;
    static final int WRITES_MAX = FRAMES + 20; // headers, the end of the file and the log besides

    /** A picture of many chunks: more pieces than are written at once. */
    static final int PICTURE_BYTES = 20_000;

    @TempDir Path home;

    @Test
    void writesEachTagWithOneWrite() throws Exception {
        try (RunningModule module = new RunningModule(home, RecordingNamesTest.DIRECTIVES);
                RtmpClient client = module.publishing("name")) {
            long before = module.writes();
            client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);
            for (int frame = 0; frame < FRAMES; frame++) {
                client.send(RtmpClient.VIDEO, frame * 40L, Media.key(0, 100));
            }
            await().atMost(SECONDS_MAX, SECONDS)
                    .until(() -> module.stat().contains("<timestamp>" + (FRAMES - 1) * 40));

            assertThat(module.writes() - before).isLessThan(WRITES_MAX);
            assertThat(Flv.timestamps(module.recordings().get(0))).hasSize(FRAMES + 1);
        }
    }

    @Test
    void writesAPictureOfManyChunksAsItCame() throws Exception {
        byte[] picture = Media.key(0, PICTURE_BYTES);
        for (int i = 10; i < picture.length; i++) {
            picture[i] = (byte) (i / RtmpClient.CHUNK_BYTES); // a chunk in the wrong place shows
        }
        try (RunningModule module = new RunningModule(home, RecordingNamesTest.DIRECTIVES)) {
            try (RtmpClient client = RtmpClient.openWithSmallChunks(module.rtmpPort)) {
                client.connect()
                        .publish("name")
                        .awaitText("NetStream.Publish.Start")
                        .send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                        .send(RtmpClient.VIDEO, 0, picture);
                await().atMost(SECONDS_MAX, SECONDS)
                        .until(
                                () ->
                                        !module.recordings().isEmpty()
                                                && Files.size(module.recordings().get(0))
                                                        > PICTURE_BYTES);
            }

            byte[] file = Files.readAllBytes(module.recordings().get(0));
            int end = file.length - 4; // before the last tag's size
            assertThat(Arrays.copyOfRange(file, end - picture.length, end)).isEqualTo(picture);
        }
    }
}
