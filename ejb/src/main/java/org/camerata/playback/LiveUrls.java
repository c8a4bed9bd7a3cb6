package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.camerata.camera.CameraStreams;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Digests;

/**
 * Signs HLS paths; nginx checks them by itself, so that live video needs nothing of this server.
 */
@ApplicationScoped
public class LiveUrls {

    /** A player asks for a new path before its old one ends. */
    public static final Duration LIFETIME = Duration.ofHours(4);

    @Inject CameraStreams cameras;
    @Inject NodeSettings settings;
    @Inject Clock clock;

    /**
     * @throws CameraNotFound if there is no such camera
     */
    public LiveUrl hls(CameraId camera) {
        String stream = cameras.get(camera).name().value();
        Instant expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        long expires = expiresAt.getEpochSecond();
        String signature = sign(expires, stream);
        return new LiveUrl(
                "/hls/" + signature + "/" + expires + "/" + stream + "/index.m3u8", expiresAt);
    }

    /** As {@code secure_link_md5} in the edge's configuration computes it. */
    private String sign(long expires, String stream) {
        String text = expires + " " + stream + " " + settings.urlSigningKey();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.md5(text));
    }
}
