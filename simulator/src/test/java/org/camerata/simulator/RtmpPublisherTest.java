package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against the real server, where it is installed. */
@Timeout(60)
class RtmpPublisherTest {

    /** nginx-rtmp records no H.264 before it has seen one. */
    static final byte[] AVC_HEADER = {
        0x17, 0, 0, 0, 0, 1, 66, 0, 30, -1, -31, 0, 4, 0x67, 66, 0, 30, 1, 0, 2, 0x68, 0
    };

    @TempDir Path home;
    NginxRtmp nginx;

    @BeforeEach
    void aServer() throws Exception {
        assumeTrue(NginxRtmp.installed(), "nginx with its RTMP module is not installed");
        nginx = NginxRtmp.start(home, 0);
    }

    @AfterEach
    void noServer() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void deliversEveryFrame() throws Exception {
        List<FlvTag> tags = tags(200);
        try (RtmpPublisher publisher = RtmpPublisher.open(nginx.url("live", "cam"))) {
            for (FlvTag tag : tags) {
                publisher.send(tag);
            }
            awaitVideo(home.resolve("cam.flv"), bodies(tags).size());
        }

        assertThat(bodies(read(home.resolve("cam.flv")))).isEqualTo(bodies(tags));
    }

    @Test
    void saysThatTheServerRefusedIt() {
        assertThatThrownBy(() -> RtmpPublisher.open(nginx.url("closed", "cam")))
                .isInstanceOf(RefusedByServer.class);
    }

    @Test
    void saysThatTheNameIsTaken() throws Exception {
        try (RtmpPublisher first = RtmpPublisher.open(nginx.url("live", "cam"))) {
            first.send(keyFrame(0, 10));
            assertThatThrownBy(() -> RtmpPublisher.open(nginx.url("live", "cam")))
                    .isInstanceOf(RefusedByServer.class)
                    .hasMessage("NetStream.Publish.BadName");
        }
    }

    @Test
    void saysThatTheConnectionIsLost() throws Exception {
        try (RtmpPublisher publisher = RtmpPublisher.open(nginx.url("live", "cam"))) {
            nginx.close();

            assertThatThrownBy(() -> sendUntilItFails(publisher))
                    .isInstanceOf(ConnectionLost.class);
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        nginx.close();

        assertThatThrownBy(() -> RtmpPublisher.open(nginx.url("live", "cam")))
                .isInstanceOf(ConnectionLost.class);
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RtmpUrl url = RtmpUrl.parse("rtmp://127.0.0.1:" + mute.getLocalPort() + "/live/cam");

            assertThatThrownBy(() -> RtmpPublisher.open(url, Duration.ofMillis(100)))
                    .isInstanceOf(ConnectionLost.class)
                    .hasMessage("no answer in time");
        }
    }

    private static void sendUntilItFails(RtmpPublisher publisher) throws IOException {
        for (long millis = 0; ; millis += 40) {
            publisher.send(keyFrame(millis, 1000));
        }
    }

    /** A second of pictures and sound as an encoder would send them, with random content. */
    private static List<FlvTag> tags(int count) {
        List<FlvTag> tags = new ArrayList<>();
        tags.add(
                new FlvTag(
                        RtmpMessage.DATA,
                        0,
                        Amf0.encode("onMetaData", java.util.Map.of("width", 640))));
        tags.add(new FlvTag(RtmpMessage.VIDEO, 0, AVC_HEADER));
        for (int i = 0; i < count; i++) {
            tags.add(keyFrame(i * 40L, 100 + i * 97));
        }
        return tags;
    }

    private static FlvTag keyFrame(long millis, int length) {
        byte[] body = new byte[length];
        new java.util.Random(millis).nextBytes(body);
        body[0] = 0x17;
        body[1] = 1;
        return new FlvTag(RtmpMessage.VIDEO, millis, body);
    }

    private static void awaitVideo(Path file, int count) {
        await().until(() -> Files.exists(file) && bodies(read(file)).size() == count);
    }

    private static List<FlvTag> read(Path file) throws IOException {
        List<FlvTag> tags = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FlvReader reader = new FlvReader(in);
            for (Optional<FlvTag> tag = reader.next(); tag.isPresent(); tag = reader.next()) {
                tags.add(tag.get());
            }
        } catch (java.io.EOFException e) {
            // The header is not there yet.
        }
        return tags;
    }

    private static List<String> bodies(List<FlvTag> tags) {
        return tags.stream()
                .filter(tag -> tag.type() == RtmpMessage.VIDEO)
                .map(
                        tag ->
                                tag.timestampMillis()
                                        + ":"
                                        + java.util.HexFormat.of().formatHex(tag.body()))
                .toList();
    }
}
