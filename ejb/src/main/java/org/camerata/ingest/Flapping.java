package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.ProfileId;

/** Streams that come and go instead of staying: a bad link, a bad power supply, two encoders. */
@ApplicationScoped
class Flapping {

    /** So many sessions within {@link #WINDOW} are flapping. */
    static final int SESSION_COUNT = 4;

    /** A stream that began no session for so long stays, or stays away. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject PublishSessions sessions;
    @Inject CameraStreams cameras;

    /** A session began; it is in the database by now. */
    void begun(ProfileId profile, Instant at) {
        List<Instant> starts = sessions.startsSince(profile, at.minus(WINDOW), SESSION_COUNT);
        if (starts.size() >= SESSION_COUNT) {
            cameras.flaps(profile, starts.get(0));
        }
    }

    /** Looks whether those that flapped stay by now. */
    void calm(Instant now) {
        List<ProfileId> flapping = cameras.flapping();
        if (flapping.isEmpty()) {
            return;
        }
        Set<ProfileId> restless = sessions.begunSince(now.minus(WINDOW), flapping);
        flapping.stream().filter(profile -> !restless.contains(profile)).forEach(cameras::settles);
    }
}
