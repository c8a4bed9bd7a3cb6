package org.camerata.quality;

import java.util.List;
import org.camerata.camera.ProfileKind;

/**
 * How good a stream is now.
 *
 * @param figures null while nothing arrives
 * @param troubles open ones, the worst first
 */
public record StreamQuality(
        ProfileKind profile, StreamFigures figures, List<TroubleView> troubles) {

    public StreamQuality {
        troubles = List.copyOf(troubles);
    }
}
