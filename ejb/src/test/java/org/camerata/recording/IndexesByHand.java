package org.camerata.recording;

import org.camerata.node.HotVolume;

/** The files of indexes, on a volume of the test's. */
final class IndexesByHand {

    private IndexesByHand() {}

    static IndexFiles on(HotVolume volume) {
        IndexFiles files = new IndexFiles();
        files.volume = volume;
        return files;
    }
}
