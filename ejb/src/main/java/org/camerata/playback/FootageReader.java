package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageSegment;

/** Looks into segments. */
@ApplicationScoped
class FootageReader {

    @Inject FootageIndexes indexes;

    /**
     * @throws org.camerata.recording.FootageMissing if its file is gone
     * @throws org.camerata.media.MalformedMedia if it is not FLV
     */
    OpenFootage open(FootageSegment segment) throws IOException {
        return OpenFootage.of(segment, indexes.of(segment));
    }
}
