package org.camerata.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what does not come into the MP4, by reason; reasons come from a small fixed set. */
final class LeftOut {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void count(String reason) {
        count(reason, 1);
    }

    /** Takes over what another one counted, and empties it. */
    void take(LeftOut other) {
        other.counts.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        other.counts.clear();
    }

    void count(String reason, long times) {
        counts.merge(reason, times, Long::sum);
    }

    LeftOut copy() {
        LeftOut copy = new LeftOut();
        copy.counts.putAll(counts);
        return copy;
    }

    Map<String, Long> counts() {
        return counts;
    }

    /** The reasons alone, for who counts no frames. */
    List<String> reasons() {
        return List.copyOf(counts.keySet());
    }

    /** One line a reason, such as {@code 120 x audio frame: G711A is not playable in MP4}. */
    List<String> lines() {
        return counts.entrySet().stream().map(e -> e.getValue() + " x " + e.getKey()).toList();
    }
}
