package org.camerata.bench.kills;

import java.util.Map;
import java.util.TreeMap;

/** What is not as it should be: the first of each kind in words, all of them counted. */
final class Findings {

    /** Enough to see what they have in common. */
    private static final int PRINTED_MAX = 12;

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String kind, String sentence) {
        if (counts.merge(kind, 1, Integer::sum) <= PRINTED_MAX) {
            System.out.println("VIOLATION, " + kind + ": " + sentence);
        }
    }

    boolean areNone() {
        return counts.isEmpty();
    }

    void print() {
        System.out.println(areNone() ? "No violations." : "Violations: " + counts);
    }
}
