package org.camerata.camera;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** The cameras as the media plane sees them: by stream name, online, recording. */
@Stateless
public class CameraStreams {

    @Inject CameraRows rows;
    @Inject ProfileRows profiles;
    @Inject Clock clock;

    /** Also finds streams of removed cameras: their footage stays. */
    public Optional<CameraStream> byName(StreamName name) {
        return byNames(List.of(name)).stream().findFirst();
    }

    /** As {@link #byName} for many at once; names that nobody has are left out. */
    public List<CameraStream> byNames(List<StreamName> names) {
        Instant now = clock.instant();
        return profiles.withCamera(names).stream().map(owned -> owned.stream(now)).toList();
    }

    /** As {@link #byNames}, each with what its installer was told to set. */
    public List<ExpectedStream> expected(List<StreamName> names) {
        Instant now = clock.instant();
        return profiles.withCamera(names).stream()
                .map(owned -> new ExpectedStream(owned.stream(now), owned.profile().expected()))
                .toList();
    }

    /**
     * The main stream of a camera.
     *
     * @throws CameraNotFound if there is none, or not any more
     */
    public CameraStream get(CameraId id) {
        return rows.get(id).stream(profiles.main(id), clock.instant());
    }

    /** As {@link #get}, also of removed cameras: their footage stays. */
    public Optional<CameraStream> find(CameraId id) {
        return rows.find(id).map(camera -> camera.stream(profiles.main(id), clock.instant()));
    }

    /** From when to when cameras were there; also of removed ones: their footage stays. */
    public List<CameraLife> lives(Collection<CameraId> ids) {
        return rows.lives(ids);
    }

    /** Those of the cameras that have not been removed. */
    public Set<CameraId> present(Collection<CameraId> ids) {
        return rows.present(ids);
    }

    /** The small stream of a camera; empty where it has none. */
    public Optional<CameraStream> sub(CameraId id) {
        Camera camera = rows.get(id);
        return profiles.find(id, ProfileKind.SUB)
                .filter(CameraProfile::isEnabled)
                .map(profile -> camera.stream(profile, clock.instant()));
    }

    /** As {@link #byName}. */
    public Optional<CameraStream> byProfile(ProfileId id) {
        return profiles.find(id)
                .flatMap(
                        profile ->
                                rows.find(profile.camera())
                                        .map(camera -> camera.stream(profile, clock.instant())));
    }

    /** Media of a stream arrives; its camera is online if it is its main one. */
    public void online(ProfileId id, Instant since) {
        rows.online(id, since); // the camera first, as whoever removes one: else both may deadlock
        profiles.online(id, since);
    }

    public void offline(ProfileId id, Instant lastSeen) {
        rows.offline(id, lastSeen);
        profiles.offline(id, lastSeen);
    }

    /**
     * A stream comes and goes instead of staying.
     *
     * @param since when it began to, unless that is known already
     */
    public void flaps(ProfileId id, Instant since) {
        profiles.flaps(id, since);
    }

    public void settles(ProfileId id) {
        profiles.settles(id);
    }

    /** Those that come and go. */
    public List<ProfileId> flapping() {
        return profiles.flapping();
    }

    /**
     * @param start of the open segment; null where none is open any more
     */
    public void recordingSince(CameraId id, Instant start) {
        rows.recordingSince(id, start);
    }
}
