package org.camerata.quality;

import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a camera, at a glance.
 *
 * @param open how many troubles its streams have, 1 or more
 * @param worst how bad the worst of them is
 * @param sentence of the worst, or of the newest among equals
 */
public record TroubleSummary(int open, Severity worst, String sentence) {

    /**
     * @param troubles at least one, newest first
     */
    static TroubleSummary of(List<Trouble> troubles) {
        Trouble worst =
                troubles.stream()
                        .min(
                                Comparator.comparing(
                                        t -> t.code().severity(), Comparator.reverseOrder()))
                        .orElseThrow();
        return new TroubleSummary(troubles.size(), worst.code().severity(), worst.sentence());
    }
}
