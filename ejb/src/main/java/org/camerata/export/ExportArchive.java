package org.camerata.export;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.camerata.integrity.chain.Sha256;

/**
 * A ZIP that is being written. Video does not shrink, so its files lie in it as they are, and one
 * of them can be sent alone.
 */
final class ExportArchive implements Closeable {

    private final Instant time;
    private final FileChannel channel;
    private final ZipArchiveOutputStream zip;

    /**
     * @param time that its files say they are of
     */
    ExportArchive(Path file, Instant time) throws IOException {
        this.time = time;
        this.channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        this.zip = new ZipArchiveOutputStream(channel);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        zip.setEncoding("UTF-8");
    }

    /** What writes a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream target) throws IOException;
    }

    /** Adds a file. */
    ArchivedFile add(String name, Content content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTime(time.toEpochMilli());
        zip.putArchiveEntry(entry);
        long offset = channel.position();
        Digesting digesting = new Digesting(zip);
        content.write(digesting);
        zip.closeArchiveEntry();
        return new ArchivedFile(name, offset, digesting.count, digesting.sha256());
    }

    /** Adds a small file. */
    ArchivedFile add(String name, byte[] bytes) throws IOException {
        return add(name, target -> target.write(bytes));
    }

    /** Writes its directory, and all of it to disk; answers its size in bytes. */
    long finish() throws IOException {
        zip.finish();
        channel.force(true);
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Counts and hashes what passes. */
    private static final class Digesting extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private long count;

        Digesting(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
            count += length;
        }

        /** The archive goes on. */
        @Override
        public void close() {}

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
