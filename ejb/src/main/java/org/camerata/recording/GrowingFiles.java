package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Up to when each segment in the incoming folder was seen to grow: so far its footage reaches. */
@ApplicationScoped
class GrowingFiles {

    /** A file that left the folder is remembered so long; by then its row says how long it is. */
    static final Duration KEEP = Duration.ofMinutes(10);

    private record Growth(Instant grownAt, Instant seenAt) {}

    private final Map<Long, Growth> byRecording = new ConcurrentHashMap<>();

    /**
     * What lies in the folder now.
     *
     * @param grownAt when the file of a recording last grew
     */
    void saw(Map<Long, Instant> grownAt, Instant now) {
        grownAt.forEach((id, at) -> byRecording.put(id, new Growth(at, now)));
        byRecording.values().removeIf(growth -> growth.seenAt().plus(KEEP).isBefore(now));
    }

    /** Empty where it was not seen since this server started. */
    Optional<Instant> grownAt(long recordingId) {
        return Optional.ofNullable(byRecording.get(recordingId)).map(Growth::grownAt);
    }
}
