package org.camerata.simulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A client's RTMP connection below the commands: handshake, chunks, acknowledgements, pings.
 *
 * <p>One thread reads, any number write. A blocked write has no timeout in Java, so the reader,
 * which wakes up every {@link #TICK}, closes the socket under it after {@link #WRITE_TIMEOUT}.
 */
public final class RtmpConnection implements AutoCloseable {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    static final Duration WRITE_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration TICK = Duration.ofMillis(500);
    private static final int VERSION = 3;
    private static final int HANDSHAKE_BYTES = 1536;
    private static final int HANDSHAKE_ZERO_OFFSET_BYTES = 8; // time, then four zero bytes
    private static final int CHUNK_SIZE_BYTES = 4096;
    private static final int PING_REQUEST = 6;
    private static final int PING_RESPONSE = 7;
    private static final long NOT_WRITING = 0;
    private static final long NO_DEADLINE = Long.MAX_VALUE;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final ChunkReader reader;
    private final ChunkWriter writer;
    private long windowBytes = Long.MAX_VALUE;
    private long acknowledgedBytes;
    private volatile long writeStartedNanos = NOT_WRITING;
    private volatile long deadlineNanos = NO_DEADLINE;

    private RtmpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new WatchedInput(new BufferedInputStream(socket.getInputStream()), this::check);
        this.out = socket.getOutputStream();
        this.reader = new ChunkReader(in);
        this.writer = new ChunkWriter(out);
    }

    /**
     * Connects and shakes hands.
     *
     * @param answerTimeout for the handshake, and for all reads until {@link #waitForever}
     */
    public static RtmpConnection open(RtmpUrl url, Duration answerTimeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) TICK.toMillis());
            socket.connect(
                    new InetSocketAddress(url.socketHost(), url.port()),
                    (int) CONNECT_TIMEOUT.toMillis());
            RtmpConnection connection = new RtmpConnection(socket);
            connection.deadlineNanos = System.nanoTime() + answerTimeout.toNanos();
            connection.shakeHands();
            return connection;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** From now on a silent server is fine: it has nothing more to say to a publisher. */
    public void waitForever() {
        deadlineNanos = NO_DEADLINE;
    }

    /** The next message that is not the protocol's own business. */
    public RtmpMessage read() throws IOException {
        while (true) {
            RtmpMessage message = reader.read();
            acknowledge();
            switch (message.type()) {
                case RtmpMessage.WINDOW_ACKNOWLEDGEMENT_SIZE ->
                        windowBytes = Integer.toUnsignedLong(number(message, 0));
                case RtmpMessage.USER_CONTROL -> answerPing(message);
                case RtmpMessage.SET_CHUNK_SIZE,
                        RtmpMessage.ABORT,
                        RtmpMessage.ACKNOWLEDGEMENT,
                        RtmpMessage.SET_PEER_BANDWIDTH -> {}
                default -> {
                    return message;
                }
            }
        }
    }

    public synchronized void write(RtmpMessage message) throws IOException {
        writeStartedNanos = System.nanoTime() | 1; // never NOT_WRITING
        try {
            writer.write(message);
        } finally {
            writeStartedNanos = NOT_WRITING;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to be done with a socket that does not even close.
        }
    }

    private void shakeHands() throws IOException {
        byte[] mine = new byte[HANDSHAKE_BYTES];
        ThreadLocalRandom.current().nextBytes(mine);
        for (int i = 0; i < HANDSHAKE_ZERO_OFFSET_BYTES; i++) {
            mine[i] = 0; // zero instead of a digest: the plain handshake
        }
        out.write(VERSION);
        out.write(mine);
        out.flush();
        if (in.read() != VERSION) {
            throw new IOException("the server does not speak RTMP");
        }
        out.write(readHandshake());
        out.flush();
        readHandshake(); // the server's copy of mine
        write(control(RtmpMessage.SET_CHUNK_SIZE, bytes(CHUNK_SIZE_BYTES)));
        writer.chunkSize(CHUNK_SIZE_BYTES);
    }

    private byte[] readHandshake() throws IOException {
        byte[] bytes = in.readNBytes(HANDSHAKE_BYTES);
        if (bytes.length < HANDSHAKE_BYTES) {
            throw new IOException("the server hung up during the handshake");
        }
        return bytes;
    }

    private void acknowledge() throws IOException {
        if (reader.readBytes() - acknowledgedBytes >= windowBytes) {
            acknowledgedBytes = reader.readBytes();
            write(control(RtmpMessage.ACKNOWLEDGEMENT, bytes((int) acknowledgedBytes)));
        }
    }

    private void answerPing(RtmpMessage message) throws IOException {
        if (message.body().length >= 6
                && ByteBuffer.wrap(message.body()).getShort() == PING_REQUEST) {
            byte[] body = message.body().clone();
            body[1] = PING_RESPONSE; // the rest is the timestamp to be sent back
            write(control(RtmpMessage.USER_CONTROL, body));
        }
    }

    private void check() throws IOException {
        long now = System.nanoTime();
        long deadline = deadlineNanos;
        if (deadline != NO_DEADLINE && now - deadline > 0) {
            throw new ConnectionLost("no answer in time");
        }
        long writing = writeStartedNanos;
        if (writing != NOT_WRITING && now - writing > WRITE_TIMEOUT.toNanos()) {
            throw new ConnectionLost("the server takes no data");
        }
    }

    private static int number(RtmpMessage message, int offset) throws IOException {
        if (message.body().length < offset + 4) {
            throw new IOException("RTMP control message cut short");
        }
        return ByteBuffer.wrap(message.body()).getInt(offset);
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[Integer.BYTES];
        ByteBuffer.wrap(bytes).putInt(value);
        return bytes;
    }

    private static RtmpMessage control(int type, byte[] body) {
        return new RtmpMessage(RtmpMessage.CONTROL_CHUNKS, type, 0, 0, body);
    }
}
