package org.camerata.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/**
 * When something was wrong with cameras: what the timeline tells. In the caller's transaction, and
 * without asking who wants to know.
 */
@ApplicationScoped
public class TroubleHistory {

    /** Of one question; more would not be looked at. */
    static final int SPAN_COUNT_MAX = 10_000;

    @PersistenceContext EntityManager entities;

    /** What touches the time, the earliest first. */
    public List<TroubleSpan> between(Collection<CameraId> cameras, TimeRange range) {
        return entities.createNamedQuery("Trouble.between", Trouble.class)
                .setParameter("cameras", cameras.stream().map(CameraId::value).toList())
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setMaxResults(SPAN_COUNT_MAX)
                .getResultStream()
                .map(Trouble::span)
                .toList();
    }
}
