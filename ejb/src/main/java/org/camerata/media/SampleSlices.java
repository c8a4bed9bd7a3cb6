package org.camerata.media;

import java.util.Arrays;

/** Where the samples of one track lie in the FLV file: 12 bytes a sample. */
final class SampleSlices {

    private long[] offsets = new long[64];
    private int[] sizes = new int[64];
    private int count;

    void add(long offset, int bytes) {
        if (count == sizes.length) {
            resize(count + count / 2);
        }
        offsets[count] = offset;
        sizes[count] = bytes;
        count++;
    }

    /** Gives back the room kept for more samples. */
    void trim() {
        resize(count);
    }

    int count() {
        return count;
    }

    /** Bytes from the start of the FLV file. */
    long offset(int sample) {
        return offsets[sample];
    }

    int bytes(int sample) {
        return sizes[sample];
    }

    private void resize(int length) {
        offsets = Arrays.copyOf(offsets, length);
        sizes = Arrays.copyOf(sizes, length);
    }
}
