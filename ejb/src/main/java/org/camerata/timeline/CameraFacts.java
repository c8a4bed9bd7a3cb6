package org.camerata.timeline;

import java.util.List;
import org.camerata.bookmark.BookmarkView;
import org.camerata.camera.CameraLife;
import org.camerata.camera.PlanChange;
import org.camerata.ingest.RefusalSpan;
import org.camerata.ingest.SessionSpan;
import org.camerata.integrity.AlteredSegment;
import org.camerata.node.Outage;
import org.camerata.quality.TroubleSpan;
import org.camerata.recording.Damage;
import org.camerata.recording.Removal;
import org.camerata.recording.SegmentSpan;
import org.camerata.shared.TimeRange;

/**
 * All that was written down of one camera for some time, each list by its beginning.
 *
 * @param range the time, up to when it is known
 * @param sessions also the last one before the time
 * @param plans also what held when the time began
 */
record CameraFacts(
        CameraLife life,
        TimeRange range,
        List<SegmentSpan> segments,
        List<Damage> damages,
        List<Removal> removals,
        List<SessionSpan> sessions,
        List<RefusalSpan> refusals,
        List<PlanChange> plans,
        List<Outage> outages,
        List<TroubleSpan> troubles,
        List<BookmarkView> bookmarks,
        List<AlteredSegment> altered) {}
