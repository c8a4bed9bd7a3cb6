package org.camerata.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.camerata.recording.FootageByTime;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;

/**
 * Segments that a viewer was just allowed to see. A player asks for many parts of one: whether it
 * may is asked of the database once in {@link #KEPT}, which bounds how long something taken away
 * still works. Whether the viewer is signed in is asked elsewhere, with each request.
 */
@ApplicationScoped
class AllowedFootage {

    static final Duration KEPT = Duration.ofSeconds(2);
    static final int KEPT_COUNT_MAX = 10_000;

    @Inject FootageByTime footage;

    private final Cache<Allowed, FootageSegment> segments =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(KEPT_COUNT_MAX).build();

    private record Allowed(String viewer, CameraId camera, long recordingId) {}

    /**
     * A segment of a grant's camera; the viewer of the grant must be the caller.
     *
     * @throws org.camerata.recording.RecordingNotFound if the camera has none of this number that
     *     the viewer may see
     * @throws org.camerata.recording.FootageMissing if its file is known to be gone
     */
    FootageSegment get(PlaybackGrant grant, long recordingId) {
        Allowed allowed = new Allowed(grant.viewer(), grant.camera(), recordingId);
        FootageSegment known = segments.getIfPresent(allowed);
        if (known != null) {
            return known;
        }
        FootageSegment found = footage.get(grant.camera(), recordingId); // or it throws
        segments.put(allowed, found);
        return found;
    }
}
