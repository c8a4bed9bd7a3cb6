package org.camerata.export;

import java.time.Instant;
import java.util.List;
import org.camerata.media.FootageGroup;
import org.camerata.media.FootageSetup;
import org.camerata.playback.GroupRange;
import org.camerata.playback.OpenFootage;

/**
 * Groups of one recording in a row that one setup decodes.
 *
 * @param range not empty
 */
record ExportPiece(OpenFootage footage, GroupRange range) {

    Instant from() {
        return footage.startOf(range);
    }

    Instant to() {
        return footage.endOf(range);
    }

    List<FootageGroup> groups() {
        return footage.index().groups().subList(range.first(), range.end());
    }

    FootageSetup setup() {
        return footage.index().setupOf(range.first());
    }

    /** Whether something is missing between it and what is in front of it in its recording. */
    boolean isBehindDamage() {
        return footage.isBehindDamage(range.first());
    }

    /** How long it is by the camera's clock. */
    long mediaMillis() {
        List<FootageGroup> groups = groups();
        return groups.get(groups.size() - 1).endMillis() - groups.get(0).startMillis();
    }

    long recordingId() {
        return footage.segment().recordingId();
    }
}
