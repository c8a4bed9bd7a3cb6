package org.camerata.simulator.rtmp;

import java.nio.ByteBuffer;

/** Room for one publisher's work at a time, shared by all of a thread. */
final class Buffers {

    private static final int IN_BYTES = 1 << 16;

    /** A largest frame in chunks, with what else is due. */
    private static final int OUT_BYTES = 2 * Clip.FRAME_BYTES_MAX;

    private final ByteBuffer in = ByteBuffer.allocateDirect(IN_BYTES);
    private final ByteBuffer out = ByteBuffer.allocateDirect(OUT_BYTES);

    /** Empty, to be read into. */
    ByteBuffer in() {
        return in.clear();
    }

    /** Empty, to be filled and sent. */
    ByteBuffer out() {
        return out.clear();
    }
}
