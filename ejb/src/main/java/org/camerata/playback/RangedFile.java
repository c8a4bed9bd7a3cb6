package org.camerata.playback;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** Something that is sent whole or in parts. */
public interface RangedFile {

    long sizeBytes();

    /** Changes whenever a byte would; without quotes. */
    String entityTag();

    /**
     * Sends a range.
     *
     * @param from first byte, from 0
     * @param count bytes; the range must lie within the file
     */
    void write(WritableByteChannel target, long from, long count) throws IOException;
}
