package org.camerata.recording;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStream;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.StreamName;
import org.camerata.ingest.SessionHistory;
import org.camerata.node.IncomingFile;
import org.camerata.shared.CameraId;

/**
 * The steps in a segment's life; each is a transaction of its own. Public as the container wants
 * it; the types that they speak of are this context's own.
 */
@Stateless
public class Segments {

    @Inject RecordingRows rows;
    @Inject FileRows files;
    @Inject CameraStreams cameras;
    @Inject SessionHistory sessions;
    @Inject Removals removals;
    @Inject AuditTrail trail;
    @Inject Event<SegmentOpened> opened;
    @Inject Event<SegmentCompleted> completed;
    @Inject Event<SegmentRemoved> removed;

    /**
     * A file that nginx has begun gets its row, once.
     *
     * @return the row's id; empty if no camera ever had this stream name
     */
    public Optional<Long> open(IncomingFile file) {
        Optional<Recording> known = rows.byIncomingName(file.name());
        return known.isPresent()
                ? known.map(Recording::id)
                : cameras.byName(new StreamName(file.streamName())).map(s -> add(s, file).id());
    }

    /** The file at its place for good, and the name that nginx gave it. */
    record Open(long id, String incomingName, Path file) {}

    public Optional<Open> findOpen(long id) {
        return rows.find(id)
                .filter(r -> r.state() == RecordingState.OPEN)
                .map(r -> new Open(id, r.incomingName(), r.file()));
    }

    public List<Open> allOpen(long afterId, int countMax) {
        return rows.inState(RecordingState.OPEN, afterId, countMax).stream()
                .map(r -> new Open(r.id(), r.incomingName(), r.file()))
                .toList();
    }

    public void complete(long id, SegmentFacts facts) {
        rows.find(id)
                .ifPresent(
                        recording -> {
                            recording.complete(facts);
                            rows.damaged(recording, facts);
                            tellCamera(recording.camera());
                            if (recording.state() == RecordingState.GARBAGE) {
                                removals.remember(recording, RemovalReason.NOT_WANTED);
                            } else {
                                tellCompleted(recording);
                            }
                        });
    }

    /**
     * Its file is gone, although nobody deleted it through us.
     *
     * @param until when it was last known to be there; of a segment that was finished its row says
     *     how far it reached
     */
    public void miss(long id, Instant until) {
        rows.find(id)
                .ifPresent(
                        recording -> {
                            recording.miss(until);
                            tellCamera(recording.camera());
                        });
    }

    /**
     * Nothing is in a file that nginx had begun. Its file is gone already (R2).
     *
     * @param until when it was last written to
     */
    public void forgetEmpty(long id, Instant until) {
        rows.find(id)
                .ifPresent(
                        recording -> {
                            recording.miss(until);
                            removals.remember(recording, RemovalReason.EMPTY);
                            rows.remove(recording);
                            tellCamera(recording.camera());
                        });
    }

    /**
     * Its file is gone already (R2). In a transaction of its own, because who deletes a segment has
     * read the row as it was before {@link #discard}.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forget(long id) {
        rows.find(id)
                .ifPresent(
                        recording -> {
                            rows.remove(recording);
                            tellCamera(recording.camera());
                        });
    }

    /**
     * Hides a segment for good, and writes down who did; from now on it only waits for its file to
     * go.
     *
     * @param removal with the reason as its detail
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void discard(long id, RemovalReason why, AuditEvent removal) {
        Recording recording = rows.lock(id);
        recording.discard();
        removals.remember(recording, why);
        trail.record(removal);
        removed.fire(
                new SegmentRemoved(
                        id, recording.camera(), recording.startedAt(), removal.detail()));
    }

    /** A whole file that nobody knew (R3). */
    public void adopt(SegmentPath path, SegmentFacts facts) {
        Recording recording =
                new Recording(path.camera(), null, path.toPath(), null, path.startedAt());
        recording.complete(facts);
        rows.add(recording);
        rows.damaged(recording, facts);
        tellCompleted(recording);
    }

    /**
     * A file that was missing is back.
     *
     * @param sizeBytes of that file
     * @return false if it is not as it was
     */
    public boolean restore(long id, long sizeBytes) {
        boolean restored = rows.find(id).map(one -> one.restore(sizeBytes)).orElse(false);
        if (restored) {
            rows.find(id).ifPresent(this::tellCompleted);
        }
        return restored;
    }

    public List<String> knownPaths(List<String> paths) {
        return rows.known(paths);
    }

    public List<SegmentFile> inState(RecordingState state, long afterId, int countMax) {
        return files.inState(state, afterId, countMax);
    }

    private Recording add(CameraStream stream, IncomingFile file) {
        CameraId camera = stream.camera();
        Long session = sessions.before(stream.profile(), file.begunBefore()).orElse(null);
        String sequence = Long.toString(file.startedAt().toEpochMilli(), Character.MAX_RADIX);
        SegmentPath path = SegmentPath.of(camera, file.startedAt(), session, sequence);
        Recording recording =
                new Recording(camera, session, path.toPath(), file.name(), file.startedAt());
        if (!stream.toBeRecorded()) {
            recording.unwanted();
        }
        rows.add(recording);
        tellCamera(camera);
        if (stream.toBeRecorded()) {
            opened.fire(new SegmentOpened(recording.id(), camera, recording.startedAt()));
        }
        return recording;
    }

    private void tellCompleted(Recording recording) {
        completed.fire(
                new SegmentCompleted(recording.id(), recording.camera(), recording.startedAt()));
    }

    private void tellCamera(CameraId camera) {
        cameras.recordingSince(camera, rows.openSince(camera).orElse(null));
    }
}
