package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/**
 * What footage there is and what was taken away: what the timeline is made of. In the caller's
 * transaction, and without asking who wants to know.
 */
@ApplicationScoped
public class FootageFacts {

    /** Of one question: what a node can answer without trouble. */
    public static final int SPAN_COUNT_MAX = 100_000;

    @PersistenceContext EntityManager entities;
    @Inject SpanRows rows;
    @Inject GrowingFiles growing;

    /**
     * What touches the time, of each camera the earliest first; also segments that end before it,
     * as those that end in it are not told apart in the index. At most {@link #SPAN_COUNT_MAX}:
     * whoever gets so many may not have got all.
     */
    public List<SegmentSpan> segments(Collection<CameraId> cameras, TimeRange range) {
        TimeRange beginning =
                new TimeRange(range.from().minus(RecordingRows.SEGMENT_MAX), range.to());
        return rows.beginningIn(cameras, beginning, SPAN_COUNT_MAX).stream()
                .map(this::asFarAsItGrew)
                .toList();
    }

    /** Of segments that touch the time, the earliest first. */
    public List<Damage> damages(Collection<CameraId> cameras, TimeRange range) {
        return entities.createNamedQuery("DamagedFootage.between", Damage.class)
                .setParameter("cameras", ids(cameras))
                .setParameter("earliest", range.from().minus(RecordingRows.SEGMENT_MAX))
                .setParameter("to", range.to())
                .setMaxResults(SPAN_COUNT_MAX)
                .getResultList();
    }

    /** What touches the time, the earliest first. */
    public List<Removal> removals(Collection<CameraId> cameras, TimeRange range) {
        return entities.createNamedQuery("RemovedFootage.between", Removal.class)
                .setParameter("cameras", ids(cameras))
                .setParameter("earliest", range.from().minus(RecordingRows.SEGMENT_MAX))
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setMaxResults(SPAN_COUNT_MAX)
                .getResultList();
    }

    private SegmentSpan asFarAsItGrew(SegmentSpan span) {
        return span.isOpen() ? span.grownUntil(growing.grownAt(span.id()).orElse(null)) : span;
    }

    private static List<Long> ids(Collection<CameraId> cameras) {
        return cameras.stream().map(CameraId::value).toList();
    }
}
