package org.camerata.integrity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.Permission.SYSTEM_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStreams;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.integrity.chain.ReadMode;
import org.camerata.node.NodeSettings;
import org.camerata.recording.RecordingState;
import org.camerata.recording.RecordingStillOpen;
import org.camerata.recording.RecordingView;
import org.camerata.recording.Recordings;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** What people see of the proof of footage. */
@Stateless
public class Integrity {

    @Inject ChainRows chains;
    @Inject HeadRows heads;
    @Inject CheckRows checks;
    @Inject RootRows roots;
    @Inject ScrubFigures figures;
    @Inject NodeKeys keys;
    @Inject NodeSettings settings;
    @Inject Recordings recordings;
    @Inject AuditTrail trail;
    @Inject Guard guard;
    @Inject CameraStreams cameras;
    @Inject Clock clock;

    public IntegrityStatus status() {
        guard.demand(SYSTEM_READ);
        Optional<DailyRoot> last = roots.last();
        return new IntegrityStatus(
                heads.countChains(),
                heads.countLinks(),
                last.map(DailyRoot::day).orElse(null),
                last.map(DailyRoot::signedAt).orElse(null),
                checks.count(IntegrityState.MISMATCH),
                checks.countDue(clock.instant()),
                figures.rateBytes(),
                figures.bytesRead(ReadMode.DIRECT),
                figures.bytesRead(ReadMode.BUFFERED),
                settings.scrubDays());
    }

    /** Whether the file of any segment is not what was recorded; for who may see the system. */
    public boolean isAnythingAltered() {
        guard.demand(SYSTEM_READ);
        return checks.count(IntegrityState.MISMATCH) > 0;
    }

    /** Newest first. */
    public Page<DailyRoot> roots(PageRequest page) {
        guard.demand(SYSTEM_READ);
        return roots.list(page);
    }

    /**
     * @throws RootNotFound if that day was not signed
     */
    public DailyRoot root(LocalDate day) {
        guard.demand(SYSTEM_READ);
        return roots.find(day).orElseThrow(RootNotFound::new);
    }

    /** In PEM: what verifies the signatures of roots and exports. */
    public String publicKeyPem() {
        guard.demand(SYSTEM_READ);
        return keys.publicKeyPem();
    }

    /** Segments whose file is not what was recorded, newest first, as far as the caller may see. */
    public Page<MismatchView> mismatches(PageRequest page) {
        guard.demand(SYSTEM_READ);
        return checks.mismatches(guard.scope(RECORDING_VIEW), page);
    }

    /**
     * The links of a camera, newest first, as far as the caller may see its footage.
     *
     * @throws org.camerata.shared.CameraNotFound if there is none
     */
    public Page<ChainLinkView> chain(CameraId camera, PageRequest page) {
        if (cameras.find(camera).isEmpty()) { // removed cameras keep their chain
            throw new CameraNotFound();
        }
        guard.demand(RECORDING_VIEW, camera);
        return chains.list(camera, guard.scope(RECORDING_VIEW), page);
    }

    /**
     * What is known of some segments, by their ids; those that have no link are left out. The
     * caller must have got them from a list of those that they may see.
     */
    public Map<Long, SegmentIntegrity> of(List<RecordingView> segments) {
        return checks.of(segments.stream().map(RecordingView::id).toList()).stream()
                .collect(toMap(SegmentIntegrity::recordingId, identity()));
    }

    /**
     * Has a segment read before all others.
     *
     * @throws org.camerata.recording.RecordingNotFound if there is none
     * @throws RecordingStillOpen while it is being written
     */
    public void verifySoon(long recordingId) {
        RecordingView segment = recordings.get(recordingId);
        if (segment.state() == RecordingState.OPEN) {
            throw new RecordingStillOpen();
        }
        trail.record(
                AuditEvent.done(AuditAction.RECORDING_CHECK_ASKED)
                        .on("recording", recordingId, segment.cameraName()));
        checks.lock(recordingId).ifPresent(check -> check.dueSince(Instant.EPOCH));
    }
}
