package org.camerata.playback;

import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.StreamName;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Digests;

/**
 * Signs HLS paths. nginx checks the signature by itself, and asks {@link #mayView} now and then, so
 * that what is taken from a viewer is taken within seconds.
 */
@ApplicationScoped
public class LiveUrls {

    /** A player asks for a new path before its old one ends. */
    public static final Duration LIFETIME = Duration.ofHours(4);

    @Inject CameraStreams cameras;
    @Inject NodeSettings settings;
    @Inject Guard guard;
    @Inject Callers callers;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * Signs a path to each stream for the caller, who is asked for again whenever one is used.
     *
     * @throws CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not view it
     */
    public LiveUrl hls(CameraId camera) {
        guard.demand(LIVE_VIEW, camera);
        CameraStream stream = cameras.get(camera);
        trail.recordAtOnce(
                AuditEvent.done(AuditAction.LIVE_VIEWED)
                        .on("camera", camera.value(), stream.cameraName()));
        String viewer = current.get().credential().viewer();
        Instant expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        String granted = expiresAt.getEpochSecond() + "/" + viewer + "/";
        return new LiveUrl(
                path(granted, stream),
                cameras.sub(camera).map(sub -> path(granted, sub)).orElse(null),
                expiresAt);
    }

    private String path(String granted, CameraStream stream) {
        String signed = granted + stream.name().value();
        return "/hls/" + sign(signed) + "/" + signed + "/index.m3u8";
    }

    /**
     * Whether a viewer may see a stream at this moment; the edge asks before it serves.
     *
     * @param viewer as the signed path names it
     */
    public boolean mayView(String viewer, StreamName stream) {
        Optional<Caller> caller = callers.byViewer(viewer);
        caller.ifPresent(current::is);
        return caller.isPresent()
                && cameras.byName(stream)
                        .filter(one -> guard.may(LIVE_VIEW, one.camera()))
                        .isPresent();
    }

    /**
     * @throws SignatureRejected if a viewer may not see the stream, or not any more
     */
    public void demandView(String viewer, StreamName stream) {
        if (!mayView(viewer, stream)) {
            throw new SignatureRejected("The link has been revoked");
        }
    }

    /** As {@code secure_link_md5} in the edge's configuration computes it. */
    private String sign(String signed) {
        String text = signed.replace('/', ' ') + " " + settings.urlSigningKey();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.md5(text));
    }
}
