package org.camerata.ingest;

import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camerata.access.Guard;
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.ProfileId;
import org.camerata.camera.ProfileKind;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Who published, from when to when, and why it ended. */
@Stateless
public class SessionHistory {

    @Inject PublishSessions sessions;
    @Inject SessionJournal journal;
    @Inject LivePublishers live;
    @Inject CameraStreams cameras;
    @Inject CameraProfiles profiles;
    @Inject Guard guard;

    /**
     * The newest first.
     *
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     */
    public Page<SessionView> of(CameraId camera, PageRequest page) {
        guard.demand(CAMERA_READ, camera);
        cameras.get(camera); // or there is none
        Map<ProfileId, ProfileKind> kinds = profiles.kinds(camera);
        return sessions.ofCamera(camera, page)
                .map(session -> session.view(kinds.get(session.profile()), bytesIn(session)));
    }

    /** Writes down what happened to sessions so far; nothing while the database is away. */
    public void bringUpToDate() {
        journal.write();
    }

    /** The session that was live just before the given time, for a file that began then. */
    public Optional<Long> before(ProfileId profile, Instant time) {
        return sessions.latestBefore(profile, time);
    }

    /** What nginx said last; the database hears of it now and then only. */
    private long bytesIn(PublishSession session) {
        return live.find(session.profile())
                .filter(now -> now.client().equals(session.client()))
                .map(LiveSession::bytesIn)
                .orElse(0L);
    }
}
