package org.camerata.playback;

/**
 * Groups of a recording in a row.
 *
 * @param first from 0
 * @param end behind the last
 */
public record GroupRange(int first, int end) {

    public boolean isEmpty() {
        return first >= end;
    }

    boolean contains(GroupRange other) {
        return first <= other.first && other.end <= end;
    }
}
