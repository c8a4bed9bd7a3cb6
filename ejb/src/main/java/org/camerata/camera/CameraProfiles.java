package org.camerata.camera;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/**
 * The streams of a camera and their keys. Each method throws {@link CameraNotFound} where the
 * caller does not see the camera.
 */
@Stateless
public class CameraProfiles {

    @Inject CameraRows cameras;
    @Inject ProfileRows rows;
    @Inject ProfileKeys keys;
    @Inject StreamKeys names;
    @Inject NodeSettings settings;
    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Clock clock;
    @Inject Event<CameraChanged> changed;

    /** MAIN first. */
    public List<ProfileView> list(CameraId id) {
        guard.demand(CAMERA_READ, id);
        cameras.get(id);
        return rows.ofCamera(id).stream().filter(CameraProfile::isEnabled).map(this::view).toList();
    }

    /** Which stream of a camera each of its profiles is; also those that were given up. */
    public Map<ProfileId, ProfileKind> kinds(CameraId id) {
        return rows.ofCamera(id).stream()
                .collect(toUnmodifiableMap(CameraProfile::id, CameraProfile::kind));
    }

    /** Gives a camera a second, small stream with a key of its own, unless it has one. */
    public ProfileView addSub(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = cameras.lock(id);
        CameraProfile sub = rows.find(id, ProfileKind.SUB).orElse(null);
        if (sub != null && sub.isEnabled()) {
            return view(sub);
        }
        if (sub == null) {
            sub =
                    rows.add(
                            new CameraProfile(
                                    id, ProfileKind.SUB, names.newName(), clock.instant()));
        } else {
            sub.use(clock.instant());
        }
        keys.give(sub.id());
        tell(AuditAction.CAMERA_SUB_ADDED, camera, Map.of());
        return view(sub);
    }

    /** Takes the small stream from a camera; its key is worthless, and it ends if it runs. */
    public void removeSub(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = cameras.lock(id);
        CameraProfile sub = profile(id, ProfileKind.SUB);
        sub.giveUp(clock.instant());
        keys.drop(sub.id());
        tell(AuditAction.CAMERA_SUB_REMOVED, camera, Map.of());
    }

    /**
     * @throws ProfileNotFound if the camera has no such profile
     * @throws InvalidCamera if the least bitrate is above the greatest
     */
    public ProfileView expect(CameraId id, ProfileKind kind, StreamExpectation expected) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = cameras.lock(id);
        CameraProfile profile = profile(id, kind);
        expected.demandOrder();
        profile.expect(expected);
        tell(AuditAction.CAMERA_STREAM_EXPECTED, camera, Map.of("profile", kind));
        return view(profile);
    }

    /**
     * Gives a profile a new key.
     *
     * @return where to publish from now on; so this shows the key, too
     * @throws ProfileNotFound if the camera has no such profile
     */
    public PublishUrl rotate(CameraId id, KeyRotation rotation) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = cameras.lock(id);
        return rotate(camera, profile(id, rotation.profile()), rotation);
    }

    /**
     * Gives each profile of a camera a new key.
     *
     * @param overlapMinutes as of {@link KeyRotation}
     */
    public List<PublishUrl> rotateAll(CameraId id, Integer overlapMinutes) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = cameras.lock(id);
        List<CameraProfile> used =
                rows.ofCamera(id).stream().filter(CameraProfile::isEnabled).toList();
        trail.record(event(AuditAction.CAMERA_KEY_REVEALED, camera));
        return used.stream()
                .map(
                        profile ->
                                rotate(
                                        camera,
                                        profile,
                                        new KeyRotation(profile.kind(), overlapMinutes)))
                .toList();
    }

    private PublishUrl rotate(Camera camera, CameraProfile profile, KeyRotation rotation) {
        String key = keys.exchange(profile.id(), rotation.overlap());
        profile.changed(clock.instant());
        tell(
                AuditAction.CAMERA_KEY_ROTATED,
                camera,
                Map.of(
                        "profile", rotation.profile(),
                        "overlapMinutes", rotation.overlapMinutes()));
        return url(profile, key);
    }

    /** Where each profile is published to. It holds keys (K1), so each showing is written down. */
    public List<PublishUrl> reveal(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = cameras.get(id);
        trail.record(event(AuditAction.CAMERA_KEY_REVEALED, camera));
        return rows.ofCamera(id).stream()
                .filter(CameraProfile::isEnabled)
                .map(profile -> url(profile, keys.reveal(profile.id())))
                .toList();
    }

    /** As {@link #reveal}, of the main profile. */
    public URI revealMain(CameraId id) {
        return reveal(id).get(0).url();
    }

    /** The part of every camera's URL before its key. */
    public URI rtmpServer() {
        return settings.rtmpBaseUrl();
    }

    private ProfileView view(CameraProfile profile) {
        return profile.view(keys.oldKeyUntil(profile.id()));
    }

    private PublishUrl url(CameraProfile profile, String key) {
        return new PublishUrl(
                profile.kind(),
                URI.create(rtmpServer() + "/" + key),
                keys.oldKeyUntil(profile.id()));
    }

    private CameraProfile profile(CameraId id, ProfileKind kind) {
        return rows.find(id, kind)
                .filter(CameraProfile::isEnabled)
                .orElseThrow(ProfileNotFound::new);
    }

    private void tell(AuditAction action, Camera camera, Map<String, ?> facts) {
        trail.record(event(action, camera).to(facts));
        changed.fire(new CameraChanged(camera.id()));
    }

    private static AuditEvent event(AuditAction action, Camera camera) {
        return AuditEvent.done(action).on("camera", camera.id().value(), camera.name());
    }
}
