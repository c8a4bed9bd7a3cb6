package org.camerata.camera;

import java.util.List;

/**
 * What an import does, or would do, to one camera.
 *
 * @param columns that differ from what is known; empty for a new camera
 */
public record ImportChange(
        int line, String serialNumber, String name, Kind kind, List<String> columns) {

    /** What becomes of it. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    public ImportChange {
        columns = List.copyOf(columns);
    }
}
