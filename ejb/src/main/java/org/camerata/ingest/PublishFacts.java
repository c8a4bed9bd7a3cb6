package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camerata.camera.ProfileId;
import org.camerata.shared.LastRows;
import org.camerata.shared.TimeRange;

/**
 * When streams were published, and when they were kept out: what the timeline is made of. In the
 * caller's transaction, and without asking who wants to know.
 */
@ApplicationScoped
public class PublishFacts {

    /** Of one question; streams that come and go every few seconds have many. */
    static final int SPAN_COUNT_MAX = 100_000;

    private static final String LAST_BEFORE =
            "(select * from publish_session where profile_id = ? and started_at <= ?"
                    + " order by started_at desc, id desc limit 1)";

    @PersistenceContext EntityManager entities;

    /**
     * The sessions that began in a time, and the last one of each stream before it, the earliest of
     * each stream first. As a stream has one at a time (I1), no other touches the time.
     */
    public List<SessionSpan> sessions(Collection<ProfileId> profiles, TimeRange range) {
        List<Long> ids = ids(profiles);
        List<SessionSpan> spans = new ArrayList<>();
        LastRows.before(range.from(), ids, LAST_BEFORE, PublishSession.class, entities).stream()
                .map(PublishSession::span)
                .forEach(spans::add);
        spans.addAll(
                entities.createNamedQuery("PublishSession.spansBetween", SessionSpan.class)
                        .setParameter("profiles", ids)
                        .setParameter("from", range.from())
                        .setParameter("to", range.to())
                        .setMaxResults(SPAN_COUNT_MAX)
                        .getResultList());
        return spans;
    }

    /** What touches the time, the earliest first. */
    public List<RefusalSpan> refusals(Collection<ProfileId> profiles, TimeRange range) {
        return entities.createNamedQuery("PublishRefusal.between", RefusalSpan.class)
                .setParameter("profiles", ids(profiles))
                .setParameter("earliest", range.from().minus(RefusalRun.LENGTH_MAX))
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setMaxResults(SPAN_COUNT_MAX)
                .getResultList();
    }

    private static List<Long> ids(Collection<ProfileId> profiles) {
        return profiles.stream().map(ProfileId::value).toList();
    }
}
