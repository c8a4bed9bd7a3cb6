package org.camerata.media;

/** One track's frames, as the box trun tells of them. Times in the track's ticks. */
final class SampleRun {

    private final long[] offsets;
    private final int[] sizes;
    private final int[] compositions;
    private final long[] times;
    private final boolean[] keys;
    private int count;

    SampleRun(int countMax) {
        offsets = new long[countMax];
        sizes = new int[countMax];
        compositions = new int[countMax];
        times = new long[countMax];
        keys = new boolean[countMax];
    }

    /**
     * Adds a frame that is decoded later than the one before it.
     *
     * @param offset where in the recording it lies
     */
    void add(long offset, int bytes, long time, int composition, boolean key) {
        offsets[count] = offset;
        sizes[count] = bytes;
        times[count] = time;
        compositions[count] = composition;
        keys[count] = key;
        count++;
    }

    int count() {
        return count;
    }

    /** When the first frame is decoded; there must be one. */
    long firstTime() {
        return times[0];
    }

    /** When a frame is decoded. */
    long time(int frame) {
        return times[frame];
    }

    /** Where in the recording a frame lies. */
    long offset(int frame) {
        return offsets[frame];
    }

    int bytes(int frame) {
        return sizes[frame];
    }

    int composition(int frame) {
        return compositions[frame];
    }

    boolean isKey(int frame) {
        return keys[frame];
    }

    /** How long a frame lasts: up to the next one. */
    int ticks(int frame, int lastTicks) {
        return frame + 1 < count ? (int) (times[frame + 1] - times[frame]) : lastTicks;
    }
}
