package org.camerata.media;

import java.util.List;
import org.camerata.media.FragmentPlan.Slice;

/** Where in a fragment lies what lies somewhere in the recording. */
final class SlicePlaces {

    private final List<Slice> slices;
    private final int first;
    private int slice;
    private long place;

    /**
     * @param slices in the order of the recording, one behind the other in the fragment
     * @param first where in the fragment they begin
     */
    SlicePlaces(List<Slice> slices, int first) {
        this.slices = slices;
        this.first = first;
        restart();
    }

    /** From now on, places ascend again. */
    void restart() {
        slice = 0;
        place = first;
    }

    /**
     * @param offset in the recording, within one of the slices, and not before that last asked for
     */
    int of(long offset) {
        while (offset >= slices.get(slice).offset() + slices.get(slice).bytes()) {
            place += slices.get(slice).bytes();
            slice++;
        }
        return Math.toIntExact(place + offset - slices.get(slice).offset());
    }

    /** Of all slices. */
    long bytes() {
        return slices.stream().mapToLong(Slice::bytes).sum();
    }
}
