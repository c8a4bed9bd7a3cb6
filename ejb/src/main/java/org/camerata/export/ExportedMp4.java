package org.camerata.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.camerata.playback.RangedFile;

/** An MP4 as it lies in the file of an export. */
public final class ExportedMp4 implements RangedFile {

    private final Path file;
    private final long offset;
    private final long sizeBytes;
    private final String sha256;
    private final String fileName;

    ExportedMp4(Path file, long offset, long sizeBytes, String sha256, String fileName) {
        this.file = file;
        this.offset = offset;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
        this.fileName = fileName;
    }

    /** For who downloads it. */
    public String fileName() {
        return fileName;
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    @Override
    public String entityTag() {
        return sha256;
    }

    @Override
    public void write(WritableByteChannel target, long from, long count) throws IOException {
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = offset + from;
            long end = at + count;
            while (at < end) {
                at += source.transferTo(at, end - at, target);
            }
        }
    }
}
