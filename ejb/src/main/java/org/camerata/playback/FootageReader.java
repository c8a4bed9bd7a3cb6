package org.camerata.playback;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageMissing;
import org.camerata.recording.FootageSegment;

/** Looks into segments. */
@ApplicationScoped
public class FootageReader {

    private static final System.Logger LOG = System.getLogger(FootageReader.class.getName());

    @Inject FootageIndexes indexes;

    /**
     * @throws FootageMissing if its file is gone
     * @throws org.camerata.media.MalformedMedia if it is not FLV
     */
    OpenFootage open(FootageSegment segment) throws IOException {
        return OpenFootage.of(segment, indexes.of(segment));
    }

    /**
     * Those that can be read, in the same order: one that cannot does not take the others with it,
     * and the timeline says what it is.
     */
    public List<OpenFootage> readable(List<FootageSegment> segments) {
        List<OpenFootage> readable = new ArrayList<>();
        for (FootageSegment segment : segments) {
            try {
                readable.add(open(segment));
            } catch (FootageMissing | IOException e) {
                LOG.log(WARNING, "Recording {0} cannot be read", segment.recordingId(), e);
            }
        }
        return readable;
    }
}
