package org.camerata.simulator.fuzz;

import java.util.List;

/**
 * What came of a run.
 *
 * @param caseCount cases that were sent, or begun
 * @param suspects when the server died: the cases that were running or had just run, oldest first;
 *     empty if it lived
 */
public record FuzzReport(long seed, int caseCount, long byteCount, List<String> suspects) {

    public FuzzReport {
        suspects = List.copyOf(suspects);
    }

    public boolean survived() {
        return suspects.isEmpty();
    }

    @Override
    public String toString() {
        String sent =
                "seed %d: %d cases, %d bytes; the server %s"
                        .formatted(seed, caseCount, byteCount, survived() ? "lives" : "died");
        return survived() ? sent : sent + " during one of\n  " + String.join("\n  ", suspects);
    }
}
