package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camerata.camera.CamerasInMemory;
import org.camerata.node.SettingsByHand;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveUrlsTest {

    final LiveUrls urls = new LiveUrls();

    @BeforeEach
    void oneCamera() {
        CamerasInMemory cameras = new CamerasInMemory();
        cameras.add(7, "k3v9q0z7m2x6c1b8", "gate-key");
        urls.cameras = cameras;
        urls.settings = new SettingsByHand();
        urls.clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00.987Z"), ZoneOffset.UTC);
    }

    /**
     * The signature is what a shell says of {@code secure_link_md5 "$exp $stream $key"}: {@code
     * printf '%s' '1795536000 k3v9q0z7m2x6c1b8 00112233445566778899aabbccddeeff' | openssl md5
     * -binary | basenc --base64url | tr -d =}
     */
    @Test
    void areSignedAsNginxChecksThem() {
        assertThat(urls.hls(new CameraId(7)))
                .isEqualTo(
                        new LiveUrl(
                                "/hls/w7pwwhNgb_RXR4ifwZE0gw/1795536000/k3v9q0z7m2x6c1b8/index.m3u8",
                                Instant.parse("2026-11-24T16:00:00Z")));
    }

    @Test
    void holdNoKey() {
        assertThat(urls.hls(new CameraId(7)).path())
                .doesNotContain("gate-key")
                .doesNotContain(urls.settings.urlSigningKey());
    }

    @Test
    void areGivenForCamerasOnly() {
        assertThatThrownBy(() -> urls.hls(new CameraId(8))).isInstanceOf(CameraNotFound.class);
    }
}
