package org.camerata.integrity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.integrity.chain.Digested;
import org.camerata.integrity.chain.FootageLink;
import org.camerata.recording.FinishedSegment;
import org.camerata.recording.FinishedSegments;
import org.camerata.shared.CameraId;

/** What the scrub reads from the database and writes to it, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScrubCommits {

    /** What a disk failed to read is tried again so much later. */
    static final Duration RETRY_AFTER = Duration.ofHours(1);

    @Inject CheckRows checks;
    @Inject ChainRows chains;
    @Inject FinishedSegments finished;
    @Inject CameraStreams cameras;
    @Inject ScrubPlan plan;
    @Inject AuditTrail trail;
    @Inject Event<FootageAltered> altered;
    @Inject Event<FootageIntactAgain> intactAgain;
    @Inject Clock clock;

    /** The id of the segment that is due longest. */
    public Optional<Long> nextDue() {
        return checks.due(clock.instant());
    }

    /** Empty if it is not there any more, or missing. */
    public Optional<FinishedSegment> segment(long recordingId) {
        return finished.find(recordingId);
    }

    /** There is nothing to read: it is missing, or goes. */
    public void pass(long recordingId) {
        Instant now = clock.instant();
        checks.lock(recordingId).ifPresent(check -> check.postpone(plan.next(now)));
    }

    /** Its file is gone, although nobody deleted it through us. */
    public void miss(long recordingId) {
        finished.miss(recordingId);
        pass(recordingId);
    }

    /** Its file cannot be read now. */
    public void retryLater(long recordingId) {
        Instant then = clock.instant().plus(RETRY_AFTER);
        checks.lock(recordingId).ifPresent(check -> check.postpone(then));
    }

    /**
     * Compares what was read with what was linked.
     *
     * @return whether it is the same; empty if it was deleted meanwhile
     */
    public Optional<Boolean> conclude(long recordingId, Digested found) {
        Optional<SegmentCheck> check = checks.lock(recordingId);
        Optional<FootageLink> link = chains.find(recordingId).map(ChainLink::link);
        if (check.isEmpty() || link.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(compare(check.get(), link.get(), found));
    }

    private boolean compare(SegmentCheck check, FootageLink link, Digested found) {
        Instant now = clock.instant();
        boolean wasAltered = check.state() == IntegrityState.MISMATCH;
        boolean same = found.equals(new Digested(link.sha256(), link.sizeBytes()));
        if (same) {
            check.verified(now, plan.next(now));
        } else {
            check.mismatched(now, plan.next(now), found);
        }
        if (!same && !wasAltered) {
            tellAltered(link, found);
        } else if (same && wasAltered) {
            tellIntactAgain(link);
        }
        return same;
    }

    private void tellAltered(FootageLink link, Digested found) {
        CameraId camera = new CameraId(link.cameraId());
        trail.record(
                AuditEvent.failed(AuditAction.RECORDING_ALTERED)
                        .on("recording", link.recordingId(), cameraName(camera))
                        .from(Map.of("sha256", link.sha256(), "sizeBytes", link.sizeBytes()))
                        .to(Map.of("sha256", found.sha256(), "sizeBytes", found.sizeBytes()))
                        .because("the file is not what was recorded"));
        altered.fire(new FootageAltered(link.recordingId(), camera, link.startedAt()));
    }

    private void tellIntactAgain(FootageLink link) {
        CameraId camera = new CameraId(link.cameraId());
        trail.record(
                AuditEvent.done(AuditAction.RECORDING_INTACT_AGAIN)
                        .on("recording", link.recordingId(), cameraName(camera))
                        .because("the file is what was recorded again"));
        intactAgain.fire(new FootageIntactAgain(link.recordingId(), camera, link.startedAt()));
    }

    private String cameraName(CameraId camera) {
        return cameras.find(camera).map(CameraStream::cameraName).orElse("");
    }

    /** How much there is to do, and how much is wrong. */
    public Backlog backlog() {
        return new Backlog(checks.countDue(clock.instant()), checks.count(IntegrityState.MISMATCH));
    }

    /** Segments that are due, and segments that do not match. */
    record Backlog(long due, long mismatches) {}
}
