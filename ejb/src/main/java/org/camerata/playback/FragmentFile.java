package org.camerata.playback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.camerata.media.FragmentPlan;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageSegment;

/** A fragment that exists only while it is sent: some boxes, and then parts of a recording. */
public final class FragmentFile {

    private final FootageIndexes files;
    private final FootageSegment segment;
    private final FragmentPlan plan;

    FragmentFile(FootageIndexes files, FootageSegment segment, FragmentPlan plan) {
        this.files = files;
        this.segment = segment;
        this.plan = plan;
    }

    public FragmentPlan plan() {
        return plan;
    }

    /**
     * Where the recording lies, relative to the hot volume, for as long as it is kept; empty while
     * it may still move.
     */
    public Optional<Path> place() {
        return segment.incomingName() == null ? Optional.of(segment.place()) : Optional.empty();
    }

    public void write(OutputStream target) throws IOException {
        try (FileChannel flv = files.open(segment)) {
            plan.write(flv, target);
        }
    }
}
