package org.camerata.integrity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camerata.audit.CurrentActor;
import org.camerata.integrity.chain.FootageLink;
import org.camerata.recording.FinishedSegment;
import org.camerata.recording.FinishedSegments;
import org.camerata.recording.SegmentCompleted;
import org.camerata.recording.SegmentRemoved;
import org.camerata.shared.CameraId;

/**
 * Appends to the chains. What is told here of a segment happens in the same transaction (H2): it is
 * complete and linked, or neither.
 */
@Stateless
public class Links {

    @Inject ChainRows chains;
    @Inject CheckRows checks;
    @Inject FinishedSegments finished;
    @Inject ScrubPlan plan;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    public void onCompleted(@Observes SegmentCompleted news) {
        finished.find(news.recordingId()).ifPresent(segment -> append(List.of(segment)));
    }

    /** What was never linked needs no word of its removal. */
    public void onRemoved(@Observes SegmentRemoved news) {
        long id = news.recordingId();
        checks.forget(id);
        if (chains.find(id).isPresent() && chains.removal(id).isEmpty()) {
            String by = Objects.requireNonNullElse(actor.get().name(), "unknown");
            String why = Objects.requireNonNullElse(news.why(), "no reason given");
            chains.add(new LinkRemoval(id, clock.instant(), by, why));
        }
    }

    /** Links what was finished before there were chains, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void catchUp(List<Long> recordingIdsOfOneCamera) {
        append(recordingIdsOfOneCamera.stream().flatMap(id -> finished.find(id).stream()).toList());
    }

    /**
     * All of one camera, so that never two chains are held. What is linked already was missing, and
     * its file is back: whether it is the same is looked at soon.
     */
    private void append(List<FinishedSegment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        CameraId camera = segments.get(0).camera();
        CameraChain chain = chains.lock(camera);
        Instant now = clock.instant();
        for (FinishedSegment segment : segments) {
            if (chains.find(segment.recordingId()).isEmpty()) {
                append(chain, segment, now);
            } else {
                checks.find(segment.recordingId()).ifPresent(check -> check.dueSince(now));
            }
        }
    }

    private void append(CameraChain chain, FinishedSegment segment, Instant now) {
        FootageLink link =
                FootageLink.after(
                        chain.head(),
                        segment.recordingId(),
                        segment.sha256(),
                        segment.startedAt(),
                        segment.endedAt(),
                        segment.sizeBytes());
        chain.append(link);
        chains.add(new ChainLink(link, now));
        checks.add(new SegmentCheck(link, plan.next(segment.endedAt())));
    }
}
