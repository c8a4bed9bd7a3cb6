package org.camerata.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.camerata.node.NodeSettings;

/** Where the files of exports lie: {@code ID.zip}, and {@code ID.part} while one is written. */
@ApplicationScoped
class ExportFolder {

    /** So much stays free for recording, which stops with 1 GiB and goes on with 2. */
    static final long RESERVE_BYTES = 4L << 30;

    @Inject NodeSettings settings;

    /** Of a finished one, below {@link #root}. */
    static String name(long id) {
        return id + ".zip";
    }

    Path file(long id) {
        return root().resolve(name(id));
    }

    /** Where to write it. */
    Path begin(long id) throws IOException {
        Files.createDirectories(root());
        return root().resolve(id + ".part");
    }

    /** Gives what was written, and is on disk, its name (X3). */
    void settle(long id) throws IOException {
        Files.move(begin(id), file(id), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(root(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Removes what there is of it; nothing is no error. */
    void remove(long id) throws IOException {
        Files.deleteIfExists(begin(id));
        Files.deleteIfExists(file(id));
    }

    /** What exports may still take. */
    long roomBytes() throws IOException {
        Files.createDirectories(root());
        return Math.max(0, root().toFile().getUsableSpace() - RESERVE_BYTES);
    }

    private Path root() {
        return settings.exportsFolder();
    }
}
