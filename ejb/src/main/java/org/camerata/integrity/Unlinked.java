package org.camerata.integrity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.camerata.recording.FinishedSegment;
import org.camerata.recording.FinishedSegments;

/** Finds the finished segments that have no link. */
@Stateless
public class Unlinked {

    @Inject ChainRows chains;
    @Inject FinishedSegments finished;

    /** The oldest first. */
    public List<FinishedSegment> some(int countMax) {
        return chains.unlinked(countMax).stream()
                .flatMap(id -> finished.find(id).stream())
                .toList();
    }
}
