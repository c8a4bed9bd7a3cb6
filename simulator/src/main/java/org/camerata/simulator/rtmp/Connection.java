package org.camerata.simulator.rtmp;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.camerata.simulator.RtmpUrl;

/** One connection of a publisher, from its first byte to its last. For the one thread only. */
final class Connection {

    /** A slow network takes its next bytes after so long. */
    private static final long SLOW_STEP_NANOS = MILLISECONDS.toNanos(20);

    private final PublisherPlan plan;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Conversation conversation;
    private final Outgoing outgoing;
    private Feeder feeder; // null until admitted
    private boolean frozen;
    private boolean leaving;
    private boolean outputEnded;

    private Connection(PublisherPlan plan, SocketChannel channel, SelectionKey key, long now) {
        this.plan = plan;
        this.channel = channel;
        this.key = key;
        this.conversation = new Conversation(plan.url());
        this.outgoing = new Outgoing(channel, plan.bytesPerSecondMax(), now);
    }

    /** Begins to connect; events of the key come with the publisher attached. */
    static Connection open(
            PublisherPlan plan, EmulatedPublishers all, EmulatedPublisher owner, long nowNanos)
            throws IOException {
        RtmpUrl url = plan.url();
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(all.selector(), OP_CONNECT, owner);
            Connection connection = new Connection(plan, channel, key, nowNanos);
            if (channel.connect(new InetSocketAddress(url.socketHost(), url.port()))) {
                connection.begin(all.buffers(), nowNanos); // loopback may be as quick as that
            }
            return connection;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    boolean owns(SelectionKey other) {
        return key == other;
    }

    /** Does what the socket is ready for. */
    void ready(Buffers buffers, long nowNanos) throws IOException {
        if (key.isConnectable() && channel.finishConnect()) {
            begin(buffers, nowNanos);
        }
        if (key.isValid() && key.isReadable()) {
            read(buffers, nowNanos);
        }
        if (key.isValid() && key.isWritable()) {
            resume(nowNanos);
        }
    }

    /** Sends what is due, and says when to call again; {@link Feeder#NEVER} to wait for events. */
    long advance(Buffers buffers, long nowNanos) throws IOException {
        if (frozen) {
            return Feeder.NEVER;
        }
        if (!outgoing.isEmpty()) {
            if (outgoing.isSlow()) {
                resume(nowNanos);
            }
        } else if (isFeeding()) {
            ByteBuffer out = buffers.out();
            feeder.feed(out, nowNanos);
            send(out, nowNanos);
            if (feeder.ended()) {
                leave(buffers, nowNanos);
            }
        }
        if (!outgoing.isEmpty()) {
            return outgoing.isSlow() ? nowNanos + SLOW_STEP_NANOS : Feeder.NEVER;
        }
        return isFeeding() ? feeder.dueNanos() : Feeder.NEVER;
    }

    /** Says goodbye; the end comes as an {@link EOFException} once the server has hung up. */
    void leave(Buffers buffers, long nowNanos) throws IOException {
        if (leaving) {
            return;
        }
        leaving = true;
        ByteBuffer out = buffers.out();
        conversation.leave(out);
        send(out, nowNanos);
    }

    boolean leaving() {
        return leaving;
    }

    /** Neither reads nor writes any more, but stays open: to the server, a pulled cable. */
    void freeze() {
        frozen = true;
        key.interestOps(0);
    }

    /** Hangs up without a goodbye (RST), whatever was still on its way. */
    void cut() {
        try (channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It was gone already.
        }
    }

    boolean asked() {
        return conversation.asked();
    }

    boolean admitted() {
        return conversation.admitted();
    }

    String refusal() {
        return conversation.refusal();
    }

    long sentBytes() {
        return outgoing.sentBytes();
    }

    int sentPictures() {
        return feeder == null ? 0 : feeder.pictures();
    }

    private void begin(Buffers buffers, long nowNanos) throws IOException {
        ByteBuffer out = buffers.out();
        conversation.begin(out);
        send(out, nowNanos);
    }

    private boolean isFeeding() {
        return feeder != null && !leaving;
    }

    private void read(Buffers buffers, long nowNanos) throws IOException {
        ByteBuffer in = buffers.in();
        int length = channel.read(in);
        if (length < 0) {
            throw new EOFException("the server hung up");
        }
        ByteBuffer out = buffers.out();
        conversation.received(in.flip(), out);
        if (conversation.admitted() && feeder == null && !leaving) {
            feeder = new Feeder(plan, conversation, nowNanos);
            feeder.begin(out);
        }
        if (!leaving) {
            send(out, nowNanos);
        }
    }

    private void resume(long nowNanos) throws IOException {
        outgoing.resume(nowNanos);
        settle();
    }

    private void send(ByteBuffer out, long nowNanos) throws IOException {
        if (out.position() > 0) {
            outgoing.send(out.flip(), nowNanos);
        }
        settle();
    }

    /** Waits for the socket as long as something waits for it; ends the output after the last. */
    private void settle() throws IOException {
        boolean blocked = !outgoing.isEmpty() && !outgoing.isSlow();
        int interest = blocked ? OP_READ | OP_WRITE : OP_READ;
        if (!frozen && key.isValid() && key.interestOps() != interest) {
            key.interestOps(interest);
        }
        if (leaving && outgoing.isEmpty() && !outputEnded) {
            outputEnded = true;
            channel.shutdownOutput();
        }
    }
}
