package org.camerata.playback;

import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;

/**
 * Gives out paths under which a range of a camera's footage can be played without a token. Whom one
 * was given to is asked for again with each request, so that what is taken from them is taken
 * within seconds.
 */
@ApplicationScoped
public class PlaybackGrants {

    /** How long one may go on watching without asking for another path. */
    public static final Duration LIFETIME = Duration.ofHours(4);

    /** Of one path. A list of a day has some 14,000 fragments. */
    public static final Duration RANGE_MAX = Duration.ofHours(24);

    @Inject UrlSignature signatures;
    @Inject CameraStreams cameras;
    @Inject Guard guard;
    @Inject SignedViewers viewers;
    @Inject CurrentCaller current;
    @Inject Clock clock;

    /**
     * Grants the caller a range.
     *
     * @param to what is still to come is not part of it
     * @throws InvalidRange if the range is empty, or longer than {@link #RANGE_MAX}
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not see its footage
     */
    public PlaybackGrant grant(CameraId camera, Instant from, Instant to) {
        guard.demand(RECORDING_VIEW, camera);
        CameraStream present = cameras.get(camera);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant start = from.truncatedTo(ChronoUnit.MILLIS);
        Instant end = to.isAfter(now) ? now : to.truncatedTo(ChronoUnit.MILLIS);
        demandRange(start, end);
        return new PlaybackGrant(
                current.get().credential().viewer(),
                present.camera(),
                start,
                end,
                now.plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The folder of what a grant opens, on the front door; it ends with a slash. */
    public String folder(PlaybackGrant grant) {
        return grant.folder(signatures.of(grant.text()));
    }

    /**
     * Makes whom the grant was given to the caller.
     *
     * @throws SignatureRejected if it was not signed here, its time is over, or its viewer has
     *     signed out
     */
    public void demand(PlaybackGrant grant, String signature) {
        viewers.admit(grant.viewer(), grant.text(), signature, grant.expiresAt());
    }

    private static void demandRange(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new InvalidRange("from must be before to, and in the past");
        }
        if (Duration.between(from, to).compareTo(RANGE_MAX) > 0) {
            throw new InvalidRange(
                    "from and to must be at most " + RANGE_MAX.toHours() + " hours apart");
        }
    }
}
