package org.camerata.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;

/** The publish_session table as a list, with its guarantee of one live session per camera (I1). */
class SessionsInMemory extends PublishSessions {

    final List<PublishSession> all = new ArrayList<>();
    final Map<Long, Instant> seen = new LinkedHashMap<>();

    @Override
    void add(PublishSession session) {
        if (live(session.camera()).isPresent()) {
            throw new IllegalStateException("one_live_session_per_camera");
        }
        Identity.give(session, all.size() + 1L);
        all.add(session);
    }

    @Override
    List<PublishSession> live() {
        return all.stream().filter(session -> session.endedAt() == null).toList();
    }

    @Override
    Optional<PublishSession> live(CameraId camera) {
        return live().stream().filter(session -> session.camera().equals(camera)).findFirst();
    }

    @Override
    Optional<PublishSession> live(MediaClient client) {
        return live().stream().filter(session -> session.client().equals(client)).findFirst();
    }

    @Override
    Optional<Instant> lastEnd(CameraId camera) {
        return all.stream()
                .filter(session -> session.camera().equals(camera))
                .map(PublishSession::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    @Override
    Optional<Long> latestBefore(CameraId camera, Instant before) {
        return all.stream()
                .filter(session -> session.camera().equals(camera))
                .filter(session -> session.startedAt().isBefore(before))
                .max(Comparator.comparing(PublishSession::startedAt))
                .map(PublishSession::id);
    }

    @Override
    void seen(List<Long> ids, Instant now) {
        ids.forEach(id -> seen.put(id, now));
    }
}
