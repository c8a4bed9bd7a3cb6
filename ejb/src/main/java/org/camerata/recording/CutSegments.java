package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/**
 * Segments that are known up to a damage only, because they were finished when nobody read on
 * behind it, before V10.
 */
@ApplicationScoped
public class CutSegments {

    @Inject FinishedSegments finished;
    @Inject SegmentInspector inspector;

    /**
     * Reads on behind damage; of a segment that is no such nothing is read. To be called outside of
     * a transaction, as the whole file is read.
     *
     * @param segment whose file is as it was then
     */
    public void readOn(FinishedSegment segment) throws IOException {
        if (finished.isCut(segment.recordingId())) {
            finished.readOn(segment.recordingId(), inspector.media(segment.file()));
        }
    }
}
