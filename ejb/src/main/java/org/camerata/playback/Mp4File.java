package org.camerata.playback;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.camerata.media.Mp4Layout;

/** A recording as an MP4 that exists only while it is sent. Equal ranges give equal bytes. */
public final class Mp4File implements RangedFile {

    private final Path footage;
    private final Mp4Layout layout;

    private Mp4File(Path footage, Mp4Layout layout) {
        this.footage = footage;
        this.layout = layout;
    }

    /**
     * Lays an FLV file out as MP4; reads all of its tag headers.
     *
     * @throws org.camerata.media.NothingPlayable if it holds nothing that an MP4 can carry
     * @throws org.camerata.media.MalformedMedia if it is not FLV
     */
    public static Mp4File of(Path footage) throws IOException {
        return new Mp4File(footage, Mp4Layout.of(footage));
    }

    @Override
    public long sizeBytes() {
        return layout.sizeBytes();
    }

    @Override
    public String entityTag() {
        return layout.entityTag();
    }

    @Override
    public void write(WritableByteChannel target, long from, long count) throws IOException {
        try (FileChannel source = FileChannel.open(footage, StandardOpenOption.READ)) {
            layout.write(source, target, from, count);
        }
    }

    /** What its layout takes in memory. */
    int memoryBytes() {
        return layout.memoryBytes();
    }
}
