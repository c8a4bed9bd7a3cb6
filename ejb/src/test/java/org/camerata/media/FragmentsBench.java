package org.camerata.media;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How fast is the engine alone? Sends a recording as fragments of four groups each through a socket
 * of this machine, and the same file as it is by sendfile, as nginx sends files; prints both and
 * their ratio, and what a scan takes. The first rounds warm up.
 *
 * <p>Argument: an FLV file of some hundred megabytes, which should be in memory.
 */
final class FragmentsBench {

    private static final int ROUNDS = 8;
    private static final int GROUPS_A_SEGMENT = 4;
    private static final int SINK_BYTES = 1 << 20;

    private final FileChannel flv;
    private final SocketChannel socket;

    private FragmentsBench(FileChannel flv, SocketChannel socket) {
        this.flv = flv;
        this.socket = socket;
    }

    public static void main(String[] arguments) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (FileChannel flv = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ);
                ServerSocketChannel server = ServerSocketChannel.open().bind(any);
                SocketChannel socket = SocketChannel.open(server.getLocalAddress())) {
            SocketChannel sink = server.accept();
            Thread reader = new Thread(() -> drain(sink), "sink");
            reader.setDaemon(true);
            reader.start();
            new FragmentsBench(flv, socket).run();
        }
    }

    private void run() throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            FootageIndex index = FootageIndex.scan(flv);
            long scanned = System.nanoTime();
            long bytes = sendFragments(index);
            long played = System.nanoTime();
            sendFile();
            long sent = System.nanoTime();
            double fragments = bytes * 1e9 / (played - scanned);
            double file = flv.size() * 1e9 / (sent - played);
            System.out.printf(
                    "fragments %,.0f MB/s, sendfile %,.0f MB/s, ratio %.2f; scan %,d ms,"
                            + " index %,d bytes, %,d groups%n",
                    fragments / 1e6,
                    file / 1e6,
                    fragments / file,
                    (scanned - start) / 1_000_000,
                    index.toBytes().length,
                    index.groups().size());
        }
    }

    private long sendFragments(FootageIndex index) throws IOException {
        OutputStream target = Channels.newOutputStream(socket);
        long bytes = 0;
        int end;
        for (int first = 0; first < index.groups().size(); first = end) {
            end = Math.min(Footage.runEnd(index, first), first + GROUPS_A_SEGMENT);
            FragmentPlan plan = Fragments.of(index, first, end).plan(flv, 0);
            plan.write(flv, target);
            bytes += plan.sizeBytes();
        }
        return bytes;
    }

    private void sendFile() throws IOException {
        long at = 0;
        while (at < flv.size()) {
            at += flv.transferTo(at, flv.size() - at, socket);
        }
    }

    private static void drain(SocketChannel sink) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(SINK_BYTES);
        try {
            while (sink.read(bytes.clear()) >= 0) {
                // nobody looks at it
            }
        } catch (IOException closed) {
            // the other side is done
        }
    }
}
