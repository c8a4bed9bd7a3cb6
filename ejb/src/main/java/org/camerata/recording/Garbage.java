package org.camerata.recording;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.camerata.node.HotVolume;

/** Unlinks first and forgets second (R2): a crash in between leaves work, never a leak. */
@ApplicationScoped
class Garbage {

    static final int SWEEP_COUNT_MAX = 500;

    private static final System.Logger LOG = System.getLogger(Garbage.class.getName());

    @Inject Segments segments;
    @Inject HotVolume volume;
    @Inject IndexFiles indexes;

    /** Finishes what an earlier run began to delete. */
    void sweep() {
        segments.inState(RecordingState.GARBAGE, 0, SWEEP_COUNT_MAX).forEach(this::collect);
    }

    void collect(long id) {
        segments.inState(RecordingState.GARBAGE, id - 1, 1).stream()
                .filter(segment -> segment.recordingId() == id)
                .forEach(this::collect);
    }

    private void collect(SegmentFile segment) {
        try {
            volume.unlink(segment.file());
            indexes.remove(segment.file());
            segments.forget(segment.recordingId());
            LOG.log(INFO, "Deleted recording {0}", Long.toString(segment.recordingId()));
        } catch (IOException e) {
            LOG.log(WARNING, "Recording " + segment.recordingId() + " is deleted later", e);
        }
    }
}
