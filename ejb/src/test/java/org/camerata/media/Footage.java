package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What a player gets of a recording. */
final class Footage {

    private Footage() {}

    /** All that the setup of a group decodes from there on, behind its initialization. */
    static byte[] run(FootageIndex index, Path flv, int first) throws IOException {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        run.writeBytes(index.setupOf(first).initialization());
        run.writeBytes(segment(Fragments.of(index, first, runEnd(index, first)), flv, 0));
        return run.toByteArray();
    }

    /** Bytes of a segment, as many as it says. */
    static byte[] segment(Fragments fragments, Path flv, long baseMillis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FileChannel channel = FileChannel.open(flv)) {
            FragmentPlan plan = fragments.plan(channel, baseMillis);
            plan.write(channel, out);
            assertThat(out.size()).isEqualTo((int) plan.sizeBytes());
        }
        return out.toByteArray();
    }

    /** Behind the last group of those that one setup decodes. */
    static int runEnd(FootageIndex index, int first) {
        int end = first + 1;
        while (end < index.groups().size()
                && index.groups().get(end).setup() == index.groups().get(first).setup()) {
            end++;
        }
        return end;
    }
}
