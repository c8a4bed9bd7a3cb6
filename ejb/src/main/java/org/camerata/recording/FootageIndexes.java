package org.camerata.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.camerata.media.FootageIndex;
import org.camerata.node.HotVolume;

/** The indexes of what there is to play. */
@ApplicationScoped
public class FootageIndexes {

    @Inject HotVolume volume;

    /**
     * @throws FootageMissing if its file is gone
     * @throws org.camerata.media.MalformedMedia if it is not FLV
     */
    public FootageIndex of(FootageSegment segment) throws IOException {
        try (FileChannel flv = open(segment)) {
            return segment.isOpen() ? FootageIndex.BEGINNING.grow(flv) : FootageIndex.scan(flv);
        }
    }

    /**
     * Opens a segment's file, wherever it lies at the moment.
     *
     * @throws FootageMissing if it is gone
     */
    public FileChannel open(FootageSegment segment) throws IOException {
        try {
            return segment.incomingName() == null
                    ? read(segment.place())
                    : read(HotVolume.incoming(segment.incomingName()));
        } catch (NoSuchFileException moved) {
            return readOrMiss(segment.place());
        }
    }

    private FileChannel readOrMiss(Path file) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            throw new FootageMissing();
        }
    }

    private FileChannel read(Path file) throws IOException {
        return FileChannel.open(volume.resolve(file), StandardOpenOption.READ);
    }
}
