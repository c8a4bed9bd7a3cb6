package org.camerata.bench.kills;

import java.time.Instant;
import java.util.Map;

/**
 * A stretch of a camera's timeline.
 *
 * @param what {@code FOOTAGE}, or the reason of the gap
 */
record ToldSpan(long fromMillis, long toMillis, String what) {

    static final String FOOTAGE = "FOOTAGE";

    static ToldSpan of(Map<String, String> json) {
        boolean footage = json.get("kind").equals(FOOTAGE);
        return new ToldSpan(
                Instant.parse(json.get("from")).toEpochMilli(),
                Instant.parse(json.get("to")).toEpochMilli(),
                footage ? FOOTAGE : String.valueOf(json.get("reason")));
    }

    boolean isFootage() {
        return what.equals(FOOTAGE);
    }

    long millis() {
        return toMillis - fromMillis;
    }

    @Override
    public String toString() {
        return Instant.ofEpochMilli(fromMillis) + " + " + millis() + " ms " + what;
    }
}
