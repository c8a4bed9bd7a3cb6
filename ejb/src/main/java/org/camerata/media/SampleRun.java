package org.camerata.media;

/** One track's frames of a group, as the box trun tells of them. Times in the track's ticks. */
final class SampleRun {

    private final int[] sizes;
    private final int[] compositions;
    private final long[] times;
    private final boolean[] keys;
    private int count;

    SampleRun(int countMax) {
        sizes = new int[countMax];
        compositions = new int[countMax];
        times = new long[countMax];
        keys = new boolean[countMax];
    }

    /** How many more frames it takes. */
    int room() {
        return sizes.length - count;
    }

    /** Each frame comes later than the one before it. */
    void add(int bytes, long time, int composition, boolean key) {
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
