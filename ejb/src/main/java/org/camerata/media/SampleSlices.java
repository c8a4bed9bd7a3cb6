package org.camerata.media;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the samples of one track lie in the FLV file: 12 bytes a sample. A sample is a slice of the
 * file, some with their parameter sets in front.
 */
final class SampleSlices {

    private long[] offsets = new long[64];
    private int[] sizes = new int[64];
    private final BitSet prefixed = new BitSet(); // stays empty but for changed parameter sets
    private int count;

    void add(long offset, int bytes) {
        if (count == sizes.length) {
            resize(count + count / 2);
        }
        offsets[count] = offset;
        sizes[count] = bytes;
        count++;
    }

    /** Says that the newest sample has so many bytes in front of its slice. */
    void prefix(int bytes) {
        prefixed.set(count - 1);
        sizes[count - 1] += bytes;
    }

    boolean isPrefixed(int sample) {
        return prefixed.get(sample);
    }

    /** Gives back the room kept for more samples. */
    void trim() {
        resize(count);
    }

    int count() {
        return count;
    }

    /** Of the slice, from the start of the FLV file. */
    long offset(int sample) {
        return offsets[sample];
    }

    /** Size of the sample, with what is in front of its slice. */
    int bytes(int sample) {
        return sizes[sample];
    }

    private void resize(int length) {
        offsets = Arrays.copyOf(offsets, length);
        sizes = Arrays.copyOf(sizes, length);
    }
}
