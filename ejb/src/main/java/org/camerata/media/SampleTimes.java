package org.camerata.media;

import java.util.Arrays;
import java.util.BitSet;

/**
 * When the samples of one track are decoded and shown, in ticks of the track's time scale since its
 * first sample is decoded: 8 bytes a sample, needed only until the moov box is written.
 */
final class SampleTimes {

    private int[] durations = new int[64];
    private int[] compositions = new int[64];
    private final BitSet keys = new BitSet();
    private int count;
    private long lastTicks;
    private long shownFirst = Long.MAX_VALUE;
    private long shownLast = Long.MIN_VALUE;
    private boolean composed;

    /** Adds a sample that is decoded later than the one before it (M4). */
    void add(long ticks, int composition, boolean key) {
        if (count == durations.length) {
            durations = Arrays.copyOf(durations, count + count / 2);
            compositions = Arrays.copyOf(compositions, count + count / 2);
        }
        if (count > 0) {
            durations[count - 1] = (int) Math.min(Integer.MAX_VALUE, ticks - lastTicks);
        }
        compositions[count] = composition;
        keys.set(count, key);
        composed |= composition != 0;
        count++;
        lastTicks = ticks;
        shownFirst = Math.min(shownFirst, ticks + composition);
        shownLast = Math.max(shownLast, ticks + composition);
    }

    /** Says how long the last sample lasts. */
    void end(int lastDuration) {
        durations[count - 1] = lastDuration;
    }

    int count() {
        return count;
    }

    int duration(int sample) {
        return durations[sample];
    }

    int composition(int sample) {
        return compositions[sample];
    }

    boolean key(int sample) {
        return keys.get(sample);
    }

    int keyCount() {
        return keys.cardinality();
    }

    /** Whether any sample is shown at another time than it is decoded. */
    boolean composed() {
        return composed;
    }

    /** When the first picture is shown, negative if that is before the first is decoded. */
    long shownFirst() {
        return shownFirst;
    }

    /** From the first picture shown to the end of the last. */
    long shownTicks() {
        return shownLast + durations[count - 1] - shownFirst;
    }

    /** The sum of all durations. */
    long totalTicks() {
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += durations[i];
        }
        return total;
    }
}
