package org.camerata.media;

import java.util.ArrayList;
import java.util.List;

/** The groups that a scan has found, with those of the scans before it. */
final class GroupList {

    private final List<FootageGroup> groups;
    private final List<FootageSetup> setups;
    private final LeftOut settled;
    private final LeftOut leftOut = new LeftOut(); // since the open group began

    GroupList(List<FootageGroup> groups, List<FootageSetup> setups, LeftOut settled) {
        this.groups = new ArrayList<>(groups);
        this.setups = new ArrayList<>(setups);
        this.settled = settled.copy();
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Takes what is left out from now on. */
    LeftOut leftOut() {
        return leftOut;
    }

    /**
     * The index of what is listed.
     *
     * @param tail where a later scan goes on, null if there is none
     * @param mark null while there is one
     */
    FootageIndex index(FootageTail tail, long zeroMillis, FileMark mark) {
        return new FootageIndex(groups, setups, settled, tail, zeroMillis, mark);
    }

    /** What has been left out so far will not be read again. */
    void settle() {
        settled.take(leftOut);
    }

    /**
     * Lists a group that is over.
     *
     * @param zeroMillis what the media clock gave the first frame
     * @param endMillis by the media clock
     * @param pictures null if none have come
     * @param sound null if none has come
     */
    void add(
            OpenGroup open,
            long zeroMillis,
            long endMillis,
            long endOffset,
            long pictureShownFor,
            VideoConfiguration pictures,
            AudioConfiguration sound) {
        int setup = setupOf(pictures, sound);
        if (setup < 0 || groups.size() == FootageIndex.GROUP_COUNT_MAX) {
            leftOut.count("The rest is left out: the recording is too long, or changes too often.");
            return;
        }
        long start = Math.max(lastEndMillis(), open.startMillis() - zeroMillis);
        groups.add(open.listed(start, endMillis - zeroMillis, endOffset, setup, pictureShownFor));
    }

    private long lastEndMillis() {
        return groups.isEmpty() ? 0 : groups.get(groups.size() - 1).endMillis();
    }

    /** Negative if there is no room for another one. */
    private int setupOf(VideoConfiguration pictures, AudioConfiguration sound) {
        for (int i = setups.size() - 1; i >= 0; i--) {
            if (setups.get(i).isOf(pictures, sound)) {
                return i;
            }
        }
        if (setups.size() == FootageIndex.SETUP_COUNT_MAX) {
            return -1;
        }
        setups.add(new FootageSetup(pictures, sound));
        return setups.size() - 1;
    }
}
