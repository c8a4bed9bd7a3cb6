package org.camerata.export;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How much there is to do. */
@Stateless
public class ExportBacklog {

    @Inject ExportRows rows;

    /** Exports that wait or are being made. */
    public long unfinished() {
        return rows.countUnfinished(null);
    }
}
