package org.camerata.simulator;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/**
 * A socket's input that asks at each read timeout whether to go on waiting. A timeout in the middle
 * of a message would otherwise lose the part that was read.
 */
final class WatchedInput extends FilterInputStream {

    /** Throws once waiting makes no sense any more. */
    interface Watch {
        void check() throws IOException;
    }

    private final Watch watch;

    WatchedInput(InputStream in, Watch watch) {
        super(in);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            try {
                return in.read(bytes, offset, length);
            } catch (SocketTimeoutException e) {
                watch.check();
            }
        }
    }
}
