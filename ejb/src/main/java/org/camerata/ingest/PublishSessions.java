package org.camerata.ingest;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camerata.camera.ProfileId;
import org.camerata.ingest.SessionLedger.SessionSign;
import org.camerata.shared.CameraId;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.camerata.shared.RowBatch;
import org.camerata.shared.UtcColumn;
import org.hibernate.Session;

/** The publish_session table. */
@ApplicationScoped
class PublishSessions {

    static final int LIVE_COUNT_MAX = 10_000;

    /** A server that just started may know less than the one before wrote down. */
    private static final String SEEN =
            "update publish_session set last_seen_at = ?, bytes_in = greatest(bytes_in, ?)"
                    + " where id = ? and ended_at is null";

    @PersistenceContext EntityManager entities;

    boolean isThere() {
        return entities.createNativeQuery("select 1").getSingleResult() != null;
    }

    /** Adds after everything that was changed before, so that the old live session is out (I1). */
    void add(PublishSession session) {
        entities.flush();
        entities.persist(session);
    }

    Optional<PublishSession> find(long id) {
        return Optional.ofNullable(entities.find(PublishSession.class, id));
    }

    List<PublishSession> live() {
        return entities.createNamedQuery("PublishSession.live", PublishSession.class)
                .setMaxResults(LIVE_COUNT_MAX)
                .getResultList();
    }

    Optional<PublishSession> live(ProfileId profile) {
        return entities.createNamedQuery("PublishSession.liveOfProfile", PublishSession.class)
                .setParameter("profile", profile.value())
                .getResultStream()
                .findFirst();
    }

    Optional<PublishSession> live(ProfileId profile, MediaClient client) {
        return live(profile).filter(session -> session.client().equals(client));
    }

    /** The session that a file begun just before the given time belongs to. */
    Optional<Long> latestBefore(ProfileId profile, Instant before) {
        return entities.createNamedQuery("PublishSession.latestBefore", Long.class)
                .setParameter("profile", profile.value())
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the profile's sessions began since a time, the earliest first. */
    List<Instant> startsSince(ProfileId profile, Instant since, int countMax) {
        return entities.createNamedQuery("PublishSession.startsSince", Instant.class)
                .setParameter("profile", profile.value())
                .setParameter("since", since)
                .setMaxResults(countMax)
                .getResultList();
    }

    /** Those of the profiles that began a session since a time. */
    Set<ProfileId> begunSince(Instant since, Collection<ProfileId> profiles) {
        return entities.createNamedQuery("PublishSession.begunSince", Long.class)
                .setParameter("profiles", profiles.stream().map(ProfileId::value).toList())
                .setParameter("since", since)
                .getResultStream()
                .map(ProfileId::new)
                .collect(toUnmodifiableSet());
    }

    /** The newest first. */
    Page<PublishSession> ofCamera(CameraId camera, PageRequest request) {
        long total =
                entities.createQuery(
                                "select count(s) from PublishSession s where s.cameraId = :camera",
                                Long.class)
                        .setParameter("camera", camera.value())
                        .getSingleResult();
        Conditions conditions =
                new Conditions().and("s.cameraId = :camera", "camera", camera.value());
        request.after().ifPresent(last -> conditions.olderThan(last, "s.startedAt", "s.id"));
        List<PublishSession> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select s from PublishSession s"
                                                + conditions.where()
                                                + " order by s.startedAt desc, s.id desc",
                                        PublishSession.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, PublishSessions::cursor);
    }

    void seen(List<SessionSign> signs, Instant now) {
        entities.unwrap(Session.class)
                .doWork(
                        connection ->
                                RowBatch.write(
                                        connection,
                                        SEEN,
                                        signs,
                                        (update, sign) -> {
                                            update.setObject(1, UtcColumn.of(now));
                                            update.setLong(2, sign.bytesIn());
                                            update.setLong(3, sign.id());
                                        }));
    }

    private static Cursor cursor(PublishSession session) {
        return Cursor.of(session.startedAt(), session.id());
    }
}
