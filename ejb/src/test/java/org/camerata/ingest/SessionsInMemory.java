package org.camerata.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camerata.camera.ProfileId;
import org.camerata.fakes.Identity;
import org.camerata.ingest.SessionLedger.SessionSign;

/** The publish_session table as a list, with its guarantee of one live session a profile (I1). */
class SessionsInMemory extends PublishSessions {

    final List<PublishSession> all = new ArrayList<>();
    final Map<Long, Instant> seen = new LinkedHashMap<>();
    boolean away;
    Runnable whenListed = () -> {}; // what happens while somebody looks at them

    @Override
    boolean isThere() {
        answer();
        return true;
    }

    @Override
    void add(PublishSession session) {
        if (live(session.profile()).isPresent()) {
            throw new IllegalStateException("one_live_session_per_profile");
        }
        Identity.give(session, all.size() + 1L);
        all.add(session);
    }

    @Override
    Optional<PublishSession> find(long id) {
        return all.stream().filter(session -> session.id() == id).findFirst();
    }

    @Override
    List<PublishSession> live() {
        List<PublishSession> live = allLive();
        whenListed.run();
        return live;
    }

    private List<PublishSession> allLive() {
        answer();
        return all.stream().filter(PublishSession::isLive).toList();
    }

    @Override
    Optional<PublishSession> live(ProfileId profile) {
        return allLive().stream().filter(session -> session.profile().equals(profile)).findFirst();
    }

    @Override
    Optional<Long> latestBefore(ProfileId profile, Instant before) {
        return ofProfile(profile).stream()
                .filter(session -> session.startedAt().isBefore(before))
                .max(Comparator.comparing(PublishSession::startedAt))
                .map(PublishSession::id);
    }

    @Override
    List<Instant> startsSince(ProfileId profile, Instant since, int countMax) {
        return ofProfile(profile).stream()
                .map(PublishSession::startedAt)
                .filter(start -> !start.isBefore(since))
                .sorted()
                .limit(countMax)
                .toList();
    }

    @Override
    Set<ProfileId> begunSince(Instant since, Collection<ProfileId> profiles) {
        return profiles.stream()
                .filter(profile -> !startsSince(profile, since, 1).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    void seen(List<SessionSign> signs, Instant now) {
        for (SessionSign sign : signs) {
            seen.put(sign.id(), now);
            find(sign.id()).orElseThrow().received(sign.bytesIn());
        }
    }

    private List<PublishSession> ofProfile(ProfileId profile) {
        return all.stream().filter(session -> session.profile().equals(profile)).toList();
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }
}
