package org.camerata.recording;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The finished segments, for the contexts that look after them. Nobody's permission is asked; the
 * caller does that.
 */
@Stateless
public class FinishedSegments {

    @Inject RecordingRows rows;
    @Inject Segments segments;
    @Inject VolumeCheck check;
    @Inject SegmentInspector inspector;
    @Inject Clock clock;

    /** Empty if it is not COMPLETE. */
    public Optional<FinishedSegment> find(long recordingId) {
        return rows.find(recordingId).flatMap(Recording::finished);
    }

    /**
     * Reads on behind damage in a segment that is known up to it only, because it was finished when
     * nobody read on, before V10. Of others nothing is read.
     *
     * @param segment whose file is as it was then
     */
    public void readBehindDamage(FinishedSegment segment) throws IOException {
        Optional<Recording> cut = rows.find(segment.recordingId()).filter(Recording::isCut);
        if (cut.isPresent()) {
            rows.damagedNow(cut.get(), cut.get().readAgain(inspector.media(segment.file())));
        }
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
