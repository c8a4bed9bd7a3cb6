package org.camerata.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.camerata.access.CurrentCaller;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;

/**
 * Writes down that somebody watches. A player asks for many parts of one thing: that is one
 * playback, and one entry.
 */
@ApplicationScoped
public class PlayedOnce {

    /** What is asked for again within this time is still the same playback. */
    static final Duration ONE_PLAYBACK = Duration.ofMinutes(10);

    static final int PLAYBACK_COUNT_MAX = 10_000;

    @Inject CurrentCaller current;
    @Inject AuditTrail trail;

    private final Cache<Playing, Boolean> written =
            Caffeine.newBuilder()
                    .expireAfterAccess(ONE_PLAYBACK)
                    .maximumSize(PLAYBACK_COUNT_MAX)
                    .build();

    private record Playing(String viewer, AuditAction action, String what) {}

    /**
     * Writes the event, unless the caller is at it already. If it cannot be written, nothing is to
     * be shown.
     *
     * @param what names what is watched
     */
    public void record(AuditEvent event, String what) {
        Playing playing = new Playing(current.get().credential().viewer(), event.action(), what);
        if (written.getIfPresent(playing) == null) {
            trail.recordAtOnce(event);
            written.put(playing, true);
        }
    }
}
