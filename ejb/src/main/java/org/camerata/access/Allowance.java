package org.camerata.access;

import java.time.Duration;
import java.time.Instant;

/**
 * What one grant lets its holder do.
 *
 * @param allCameras whether the group is the one that holds every camera
 * @param footageHours only footage younger than this; null for all
 */
record Allowance(Permission permission, long groupId, boolean allCameras, Integer footageHours) {

    /** Footage that began earlier is not meant; null for all footage. */
    Instant since(Instant now) {
        return footageHours == null ? null : now.minus(Duration.ofHours(footageHours));
    }
}
