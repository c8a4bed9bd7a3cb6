package org.camerata.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * By what a finished recording is known again: its size, and the end of what could be read.
 *
 * @param validBytes up to the end of the last whole tag (M1)
 * @param fileBytes size of the file
 * @param tailChecksum CRC-32C of the last {@link #TAIL_BYTES_MAX} whole bytes
 */
record FileMark(long validBytes, long fileBytes, int tailChecksum) {

    static final int TAIL_BYTES_MAX = 4096; // a page: read when the end was scanned

    static FileMark of(FileChannel flv, long validBytes, long fileBytes) throws IOException {
        return new FileMark(validBytes, fileBytes, checksum(flv, validBytes));
    }

    boolean fits(FileChannel flv) throws IOException {
        return flv.size() == fileBytes && checksum(flv, validBytes) == tailChecksum;
    }

    private static int checksum(FileChannel flv, long end) throws IOException {
        int count = (int) Math.min(TAIL_BYTES_MAX, end);
        ByteBuffer tail = ByteBuffer.allocate(count);
        boolean more = true;
        while (more && tail.hasRemaining()) {
            more = flv.read(tail, end - count + tail.position()) >= 0;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(tail.flip());
        return (int) checksum.getValue();
    }
}
