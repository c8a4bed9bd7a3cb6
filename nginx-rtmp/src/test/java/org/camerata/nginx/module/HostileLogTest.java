package org.camerata.nginx.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0013-hostile-peers-fill-no-log.patch. */
class HostileLogTest {

    static final int MESSAGES = 200;
    static final int CHUNK_SIZE = 1;
    static final byte[] TOO_LARGE = {0x7f, -1, -1, -1};

    /** Announces a unit of 2^31 bytes, and ends. */
    static final byte[] SHORT_PICTURE = Media.hex("1701000000" + "7fffffff" + "65");

    /** A string, and an object without an end. */
    static final byte[] HALF_METADATA = new Amf().text("onMetaData").nested(1).bytes();

    @TempDir Path home;
    RunningModule module;

    @BeforeEach
    void start() throws Exception {
        module = new RunningModule(home, "hls on; hls_path @{home}/hls; hls_nested on;");
    }

    @AfterEach
    void stop() {
        if (module != null) {
            module.close();
        }
    }

    @Test
    void hangsUpAtABadChunkSizeAndKeepsQuiet() throws Exception {
        try (RtmpClient client = RtmpClient.open(module.rtmpPort)) {
            sendMany(client, CHUNK_SIZE, TOO_LARGE);
            client.awaitEnd();
        }
        assertQuiet();
    }

    @Test
    void hangsUpAtAChunkSizeOfNone() throws Exception {
        try (RtmpClient client = RtmpClient.open(module.rtmpPort)) {
            client.send(CHUNK_SIZE, 0, new byte[4]).awaitEnd();
        }
        module.isWell();
    }

    @Test
    void keepsQuietAboutMetadataThatCannotBeRead() throws Exception {
        try (RtmpClient client = module.publishing("name")) {
            sendMany(client, RtmpClient.DATA, HALF_METADATA);
            client.deleteStream().awaitText("NetStream.Unpublish.Success");
        }
        assertQuiet();
    }

    @Test
    void keepsQuietAboutPicturesThatEndTooSoon() throws Exception {
        try (RtmpClient client = module.publishing("name")) {
            client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER);
            sendMany(client, RtmpClient.VIDEO, SHORT_PICTURE);
            client.deleteStream().awaitText("NetStream.Unpublish.Success");
        }
        assertQuiet();
    }

    @Test
    void keepsQuietAboutViewersThatMayNotView() throws Exception {
        try (RtmpClient client = module.connected()) {
            client.play("name").awaitEnd();
        }
        assertQuiet();
    }

    private static void sendMany(RtmpClient client, int type, byte[] body) throws IOException {
        try {
            for (int i = 0; i < MESSAGES; i++) {
                client.send(type, i, body);
            }
        } catch (SocketException e) {
            // The server has hung up meanwhile.
        }
    }

    private void assertQuiet() throws Exception {
        module.isWell();
        assertThat(module.log()).noneMatch(line -> line.contains("[alert]"));
        assertThat(module.log()).noneMatch(line -> line.contains("[error]"));
    }
}
