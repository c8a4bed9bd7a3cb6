package org.camerata.playback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import org.camerata.media.Fragments;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageSegment;

/** A fragment that exists only while it is sent. */
public final class FragmentFile {

    /** Fragments of one recording have its beginning in common; a list says where it lies. */
    private static final long BASE_MILLIS = 0;

    private final FootageIndexes files;
    private final FootageSegment segment;
    private final Fragments fragments;

    FragmentFile(FootageIndexes files, FootageSegment segment, Fragments fragments) {
        this.files = files;
        this.segment = segment;
        this.fragments = fragments;
    }

    public long sizeBytes() {
        return fragments.sizeBytes();
    }

    public void write(OutputStream target) throws IOException {
        try (FileChannel flv = files.open(segment)) {
            fragments.write(flv, BASE_MILLIS, target);
        }
    }
}
