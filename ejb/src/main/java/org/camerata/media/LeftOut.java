package org.camerata.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what does not come into the MP4, by reason; reasons come from a small fixed set. */
final class LeftOut {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void count(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    /** One line a reason, such as {@code 120 x audio frame: G711A is not playable in MP4}. */
    List<String> lines() {
        return counts.entrySet().stream().map(e -> e.getValue() + " x " + e.getKey()).toList();
    }
}
