package org.camerata.nginx.module;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camerata.nginx.module.RunningModule.SECONDS_MAX;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 0012-measure-quality.patch. */
class QualityTest {

    static final Pattern QUALITY = Pattern.compile("<quality>(.*?)</quality>");
    static final Pattern VALUE = Pattern.compile("<(\\w+)>([^<]*)</\\1>");

    @TempDir Path home;
    RunningModule module;
    RtmpClient client;

    @BeforeEach
    void start() throws Exception {
        module = new RunningModule(home, "");
        client = module.publishing("name");
    }

    @AfterEach
    void stop() throws Exception {
        if (module != null) {
            client.close();
            module.close();
        }
    }

    @Test
    void countsFramesAndBytesButNotHeadersAsFrames() throws Exception {
        client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                .send(RtmpClient.AUDIO, 0, Media.AAC_HEADER)
                .send(RtmpClient.VIDEO, 0, Media.key(80, 100))
                .send(RtmpClient.VIDEO, 40, Media.inter(80))
                .send(RtmpClient.VIDEO, 80, Media.inter(160))
                .send(RtmpClient.VIDEO, 120, Media.inter(40))
                .send(RtmpClient.VIDEO, 160, Media.key(80, 100))
                .send(RtmpClient.AUDIO, 170, Media.sound());

        assertThat(quality(1))
                .containsEntry("video_frames", "5")
                .containsEntry("key_frames", "2")
                .containsEntry("audio_frames", "1")
                .containsEntry("video_bytes", "" + (Media.AVC_HEADER.length + 5 * 110))
                .containsEntry("audio_bytes", "" + (Media.AAC_HEADER.length + Media.sound().length))
                .containsEntry("b_frames", "2")
                .containsEntry("key_interval_ms", "160")
                .containsEntry("timestamp_jumps", "0")
                .containsEntry("video_codec", "7")
                .containsEntry("audio_codec", "10")
                .containsEntry("width", "640")
                .containsEntry("height", "360")
                .containsKeys("key_frame_age_ms", "video_age_ms", "audio_age_ms", "jitter_ms");
    }

    @Test
    void leavesOutWhatHasNotBeenSeen() throws Exception {
        client.send(RtmpClient.AUDIO, 0, Media.AAC_HEADER).send(RtmpClient.AUDIO, 0, Media.sound());

        assertThat(quality(1))
                .containsEntry("video_frames", "0")
                .doesNotContainKeys(
                        "video_codec",
                        "video_age_ms",
                        "key_frame_age_ms",
                        "key_interval_ms",
                        "width",
                        "height");
    }

    @ParameterizedTest
    @ValueSource(longs = {0x1000000L, 0x100000000L})
    void takesAWrapForNoJump(long wrap) throws Exception {
        client.send(RtmpClient.VIDEO, wrap - 80, Media.AVC_HEADER)
                .send(RtmpClient.VIDEO, wrap - 80, Media.key(0, 100))
                .send(RtmpClient.VIDEO, wrap - 40, Media.inter(0))
                .send(RtmpClient.VIDEO, 0, Media.inter(0))
                .send(RtmpClient.VIDEO, 40, Media.key(0, 100))
                .send(RtmpClient.AUDIO, 40, Media.sound());

        assertThat(quality(1))
                .containsEntry("timestamp_jumps", "0")
                .containsEntry("key_interval_ms", "120");
    }

    @Test
    void countsStepsThatTheClockDoesNotKnow() throws Exception {
        client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER)
                .send(RtmpClient.VIDEO, 5_000_000, Media.key(0, 100))
                .send(RtmpClient.VIDEO, 4_000_000, Media.inter(0)) // back
                .send(RtmpClient.VIDEO, 8_000_000, Media.inter(0)) // and far ahead
                .send(RtmpClient.VIDEO, 8_000_040, Media.key(0, 100))
                .send(RtmpClient.AUDIO, 40, Media.sound());

        Map<String, String> quality = quality(1);
        assertThat(quality).containsEntry("timestamp_jumps", "2");
        assertThat(Long.parseLong(quality.get("timestamp_jump_max_ms")))
                .isBetween(3_980_000L, 4_000_000L);
        assertThat(Long.parseLong(quality.get("key_interval_ms"))).isLessThan(20_000);
    }

    @Test
    void namesACodecByItsFourCharacters() throws Exception {
        client.send(RtmpClient.VIDEO, 0, Media.hex("90" + "68766331" + "01"))
                .send(RtmpClient.VIDEO, 0, Media.hex("93" + "68766331" + "0000000126"))
                .send(RtmpClient.AUDIO, 40, Media.sound());

        assertThat(quality(1))
                .containsEntry("video_codec", "hvc1")
                .containsEntry("video_frames", "1")
                .containsEntry("key_frames", "1");
    }

    @Test
    void readsTheSizeOfInterlacedPictures() throws Exception {
        client.send(RtmpClient.VIDEO, 0, Media.AVC_HEADER_INTERLACED)
                .send(RtmpClient.AUDIO, 40, Media.sound());

        assertThat(quality(1)).containsEntry("width", "1920").containsEntry("height", "1080");
    }

    @Test
    void countsAnewForEachPublication() throws Exception {
        client.send(RtmpClient.AUDIO, 0, Media.sound());
        quality(1);
        client.deleteStream().publish("name").awaitText("NetStream.Publish.Start");

        assertThat(quality(0)).containsEntry("audio_frames", "0");
    }

    /** Once so many frames of sound have come, which each test sends last. */
    private Map<String, String> quality(int audioFrames) {
        return await().atMost(SECONDS_MAX, SECONDS)
                .until(
                        this::quality,
                        quality -> ("" + audioFrames).equals(quality.get("audio_frames")));
    }

    private Map<String, String> quality() throws Exception {
        Map<String, String> values = new HashMap<>();
        Matcher quality = QUALITY.matcher(module.stat());
        if (quality.find()) {
            VALUE.matcher(quality.group(1))
                    .results()
                    .forEach(value -> values.put(value.group(1), value.group(2)));
        }
        return values;
    }
}
