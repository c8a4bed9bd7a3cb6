package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/**
 * Segments whose files are not what they were: what the timeline tells. In the caller's
 * transaction, and without asking who wants to know.
 */
@ApplicationScoped
public class AlteredFootage {

    /** Of one question; more would not be looked at. */
    static final int SEGMENT_COUNT_MAX = 10_000;

    @PersistenceContext EntityManager entities;

    /** What touches the time, the earliest first. */
    public List<AlteredSegment> between(Collection<CameraId> cameras, TimeRange range) {
        return entities.createQuery(
                        "select new org.camerata.integrity.AlteredSegment(k.recordingId,"
                                + " k.cameraId, l.startedAt, l.endedAt, k.mismatchSince)"
                                + CheckRows.WITH_LINK
                                + " where k.state = MISMATCH and k.cameraId in :cameras"
                                + " and l.startedAt < :to and l.endedAt > :from"
                                + " order by l.startedAt, k.recordingId",
                        AlteredSegment.class)
                .setParameter("cameras", cameras.stream().map(CameraId::value).toList())
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setMaxResults(SEGMENT_COUNT_MAX)
                .getResultList();
    }
}
