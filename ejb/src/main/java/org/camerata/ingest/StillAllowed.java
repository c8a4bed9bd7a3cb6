package org.camerata.ingest;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camerata.camera.KnownPublisher;
import org.camerata.camera.KnownPublishers;

/** Ends running streams whose key or address would not let them in any more. */
@ApplicationScoped
class StillAllowed {

    @Inject KnownPublishers known;
    @Inject LivePublishers live;
    @Inject PublisherDrop drop;
    @Inject Clock clock;

    void check() {
        List<LiveSession> sessions =
                live.all().stream().filter(session -> session.keyId() != null).toList();
        if (sessions.isEmpty()) {
            return;
        }
        Map<Long, KnownPublisher> byKey =
                known.all().stream().collect(toMap(KnownPublisher::keyId, publisher -> publisher));
        for (LiveSession session : sessions) {
            KnownPublisher publisher = byKey.get(session.keyId());
            if (publisher == null || publisher.isRetired(clock.instant())) {
                drop.drop(session, EndReason.KEY_RETIRED);
            } else if (!publisher.from().contains(session.address())) {
                drop.drop(session, EndReason.NOT_ALLOWED);
            } else if (!publisher.stream().mayPublish()) {
                drop.drop(session, EndReason.DEACTIVATED);
            }
        }
    }
}
