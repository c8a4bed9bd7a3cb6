package org.camerata.recording;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.camerata.media.FootageIndex;
import org.camerata.media.MalformedMedia;
import org.camerata.node.HotVolume;

/**
 * Keeps the index of a finished recording beside it, in {@code FILE.flv.idx}. Such a file is worth
 * nothing by itself: lost, damaged or stale, it is made anew from the recording.
 */
@ApplicationScoped
class IndexFiles {

    /** No index is larger: the most groups, at some 50 bytes each. */
    static final int BYTES_MAX = 16 << 20;

    private static final System.Logger LOG = System.getLogger(IndexFiles.class.getName());
    private static final String SUFFIX = ".idx";
    private static final String UNFINISHED_SUFFIX = ".idx.new"; // written over by the next attempt

    @Inject HotVolume volume;

    /**
     * The kept index.
     *
     * @param place of the recording, relative to the hot volume
     * @param flv the recording
     * @return empty if there is none, or not of this recording as it is
     */
    Optional<FootageIndex> find(Path place, FileChannel flv) throws IOException {
        try {
            Path file = beside(place, SUFFIX);
            if (Files.size(file) > BYTES_MAX) {
                return Optional.empty();
            }
            FootageIndex index = FootageIndex.parse(Files.readAllBytes(file));
            return index.fits(flv) ? Optional.of(index) : Optional.empty();
        } catch (NoSuchFileException | MalformedMedia unusable) {
            return Optional.empty();
        }
    }

    /** Keeps an index, if the disk lets it: what is not kept is made again. */
    synchronized void keep(Path place, FootageIndex index) {
        try {
            Path unfinished = beside(place, UNFINISHED_SUFFIX);
            write(unfinished, ByteBuffer.wrap(index.toBytes()));
            Files.move(unfinished, beside(place, SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(WARNING, "The index of " + place + " is not kept", e);
        }
    }

    /** Removes what is kept of a recording; nothing is no error (T3). */
    void remove(Path place) throws IOException {
        Files.deleteIfExists(beside(place, UNFINISHED_SUFFIX));
        Files.deleteIfExists(beside(place, SUFFIX));
    }

    private static void write(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Path beside(Path place, String suffix) {
        Path file = volume.resolve(place);
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
