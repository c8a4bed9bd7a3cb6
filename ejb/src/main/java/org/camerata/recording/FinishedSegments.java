package org.camerata.recording;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camerata.media.FlvFacts;

/**
 * The finished segments, for the contexts that look after them. Nobody's permission is asked; the
 * caller does that.
 */
@Stateless
public class FinishedSegments {

    @Inject RecordingRows rows;
    @Inject Segments segments;
    @Inject VolumeCheck check;
    @Inject Clock clock;

    /** Empty if it is not COMPLETE. */
    public Optional<FinishedSegment> find(long recordingId) {
        return rows.find(recordingId).flatMap(Recording::finished);
    }

    /** Whether nothing of it is known behind some byte of its file. */
    public boolean isCut(long recordingId) {
        return cut(recordingId).isPresent();
    }

    /** The file of one that was cut was read on. */
    public void readOn(long recordingId, FlvFacts media) {
        cut(recordingId)
                .ifPresent(recording -> rows.damagedNow(recording, recording.readAgain(media)));
    }

    private Optional<Recording> cut(long recordingId) {
        return rows.find(recordingId).filter(Recording::isCut);
    }

    /** Its file is not where it was (R2). */
    public void miss(long recordingId) {
        segments.miss(recordingId, clock.instant());
    }

    /** Gives a file that has none its row (R3); false if it cannot have one, or has it already. */
    public boolean adopt(Path file) {
        return segments.knownPaths(List.of(file.toString())).isEmpty() && check.adopt(file);
    }

    /** Looks whether the file of a missing segment is back, and as long as it was. */
    public boolean restore(long recordingId) {
        return rows.find(recordingId)
                .filter(recording -> recording.state() == RecordingState.MISSING)
                .map(recording -> check.restore(recording.segmentFile()))
                .orElse(false);
    }
}
