package org.camerata.quality;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.camerata.camera.CameraChanged;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.ExpectedStream;
import org.camerata.camera.StreamName;

/**
 * Whose the running streams are, and what is expected of them. Asked of the database when names
 * come or people change a camera, and once a minute; while it is away, what is known stays.
 */
@ApplicationScoped
class WatchList {

    private static final System.Logger LOG = System.getLogger(WatchList.class.getName());

    private static final Collector<ExpectedStream, ?, Map<String, ExpectedStream>> BY_NAME =
            Collectors.toMap(one -> one.stream().name().value(), Function.identity());

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    @Inject CameraStreams cameras;
    @Inject Clock clock;

    private Map<String, ExpectedStream> known = Map.of();
    private Set<String> asked = Set.of();
    private Instant goodUntil = Instant.MIN;
    private volatile boolean changed;

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameraChanged event) {
        changed = true;
    }

    /** By stream name; names that nobody has are left out. */
    Map<String, ExpectedStream> of(Collection<String> running) {
        Set<String> names =
                running.stream().filter(StreamName::isValid).collect(Collectors.toSet());
        Instant now = clock.instant();
        if (changed || !asked.equals(names) || now.isAfter(goodUntil)) {
            ask(names, now);
        }
        return known;
    }

    private void ask(Set<String> names, Instant now) {
        changed = false;
        try {
            known =
                    cameras.expected(names.stream().map(StreamName::new).toList()).stream()
                            .collect(BY_NAME);
            asked = names;
            goodUntil = now.plus(KNOWN_FOR);
        } catch (RuntimeException e) {
            changed = true;
            LOG.log(DEBUG, "Streams are looked up once the database answers", e);
        }
    }
}
