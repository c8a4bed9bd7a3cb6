package org.camerata.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes one live stream to an RTMP server. Open, send, close; never reused after a failure.
 *
 * <p>Errors: {@link RefusedByServer} if the server does not admit the stream, or ends it by a
 * status; {@link ConnectionLost} for all that happens to a network.
 */
public final class RtmpPublisher implements AutoCloseable {

    /** Longer than a server may think about a key (nginx-rtmp: netcall_timeout, 10 s). */
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private static final int CONNECT_CALL = 1;
    private static final int CREATE_STREAM_CALL = 4;

    private final RtmpConnection connection;
    private int messageStream;
    private volatile IOException ended;

    private RtmpPublisher(RtmpConnection connection) {
        this.connection = connection;
    }

    /**
     * Connects and publishes; returns once the server said that the stream may start.
     *
     * @throws RefusedByServer if it said no, or hung up after it was told the key
     * @throws ConnectionLost if it could not be reached, or went silent
     */
    public static RtmpPublisher open(RtmpUrl url) throws RefusedByServer, ConnectionLost {
        return open(url, ANSWER_TIMEOUT);
    }

    static RtmpPublisher open(RtmpUrl url, Duration answerTimeout)
            throws RefusedByServer, ConnectionLost {
        RtmpPublisher publisher = new RtmpPublisher(connect(url, answerTimeout));
        try {
            publisher.converse(url);
        } catch (RefusedByServer | ConnectionLost e) {
            publisher.close();
            throw e;
        } catch (IOException e) {
            publisher.close();
            throw new ConnectionLost("the connection broke before publishing", e);
        }
        publisher.connection.waitForever();
        Thread reader = new Thread(publisher::listen, "rtmp-answers");
        reader.setDaemon(true);
        reader.start();
        return publisher;
    }

    /**
     * Sends one tag. Blocks while the network is slower than the stream, at most {@link
     * RtmpConnection#WRITE_TIMEOUT}.
     *
     * @throws RefusedByServer if the server ended the stream meanwhile and said so
     * @throws ConnectionLost if the connection is gone
     */
    public void send(FlvTag tag) throws RefusedByServer, ConnectionLost {
        throwIfEnded();
        try {
            connection.write(message(tag));
        } catch (IOException e) {
            throwIfEnded(); // the reader knows better why
            throw new ConnectionLost("the connection broke while publishing", e);
        }
    }

    /** Hangs up. The server notices at once. */
    @Override
    public void close() {
        connection.close();
    }

    private static RtmpConnection connect(RtmpUrl url, Duration answerTimeout)
            throws ConnectionLost {
        try {
            return RtmpConnection.open(url, answerTimeout);
        } catch (ConnectionLost e) {
            throw e;
        } catch (IOException e) {
            throw new ConnectionLost("no RTMP connection", e);
        }
    }

    private void converse(RtmpUrl url) throws IOException {
        command(0, "connect", CONNECT_CALL, connectObject(url));
        answer(CONNECT_CALL);
        command(0, "releaseStream", 2, null, url.streamKey());
        command(0, "FCPublish", 3, null, url.streamKey());
        command(0, "createStream", CREATE_STREAM_CALL, (Object) null);
        List<Object> created = answer(CREATE_STREAM_CALL);
        messageStream =
                created.size() > 3 && created.get(3) instanceof Double id ? id.intValue() : 1;
        command(messageStream, "publish", 5, null, url.streamKey(), "live");
        awaitStart();
    }

    private static Map<String, Object> connectObject(RtmpUrl url) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("app", url.application());
        object.put("type", "nonprivate");
        object.put("flashVer", "FMLE/3.0 (compatible; Camerata)");
        object.put("tcUrl", url.applicationUrl());
        return object;
    }

    /** The result of a call; status messages in between are the server's chatter. */
    private List<Object> answer(int call) throws IOException {
        while (true) {
            List<Object> values = readCommand();
            boolean answersCall = values.size() > 1 && Double.valueOf(call).equals(values.get(1));
            if (answersCall && "_error".equals(values.get(0))) {
                throw new RefusedByServer(status(values));
            }
            if (answersCall && "_result".equals(values.get(0))) {
                return values;
            }
        }
    }

    private void awaitStart() throws IOException {
        try {
            while (true) {
                List<Object> values = readCommand();
                throwIfRefusal(values);
                if (status(values).equals("NetStream.Publish.Start")) {
                    return;
                }
            }
        } catch (EOFException | java.net.SocketException e) {
            throw new RefusedByServer(
                    "the server hung up on the key"); // nginx-rtmp's way to say no
        }
    }

    private List<Object> readCommand() throws IOException {
        while (true) {
            RtmpMessage message = connection.read();
            if (message.type() == RtmpMessage.COMMAND) {
                return Amf0.decode(message.body());
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                throwIfRefusal(readCommand());
            }
        } catch (RefusedByServer | ConnectionLost e) {
            ended = e;
        } catch (IOException e) {
            ended = new ConnectionLost("the server hung up", e);
        } finally {
            connection.close();
        }
    }

    private void throwIfEnded() throws RefusedByServer, ConnectionLost {
        IOException reason = ended;
        if (reason instanceof RefusedByServer) {
            throw new RefusedByServer(reason.getMessage());
        }
        if (reason != null) {
            throw new ConnectionLost(reason.getMessage(), reason);
        }
    }

    private static void throwIfRefusal(List<Object> values) throws RefusedByServer {
        String status = status(values);
        boolean error = information(values).getOrDefault("level", "").equals("error");
        if (error || status.equals("NetStream.Unpublish.Success")) {
            throw new RefusedByServer(status);
        }
    }

    private static String status(List<Object> values) {
        return information(values).getOrDefault("code", "") instanceof String code ? code : "";
    }

    private static Map<?, Object> information(List<Object> values) {
        if (values.size() > 3 && values.get(3) instanceof Map<?, ?> map) {
            Map<Object, Object> information = new LinkedHashMap<>(map);
            return information;
        }
        return Map.of();
    }

    private void command(int stream, Object... values) throws IOException {
        connection.write(
                new RtmpMessage(
                        RtmpMessage.COMMAND_CHUNKS,
                        RtmpMessage.COMMAND,
                        stream,
                        0,
                        Amf0.encode(values)));
    }

    private RtmpMessage message(FlvTag tag) {
        int chunks =
                switch (tag.type()) {
                    case RtmpMessage.AUDIO -> RtmpMessage.AUDIO_CHUNKS;
                    case RtmpMessage.VIDEO -> RtmpMessage.VIDEO_CHUNKS;
                    default -> RtmpMessage.DATA_CHUNKS;
                };
        byte[] body = tag.type() == RtmpMessage.DATA ? asSetDataFrame(tag.body()) : tag.body();
        return new RtmpMessage(chunks, tag.type(), messageStream, tag.timestampMillis(), body);
    }

    /** A file holds {@code onMetaData …}; on the wire a publisher says {@code @setDataFrame}. */
    private static byte[] asSetDataFrame(byte[] script) {
        byte[] prefix = Amf0.encode("@setDataFrame");
        byte[] body = java.util.Arrays.copyOf(prefix, prefix.length + script.length);
        System.arraycopy(script, 0, body, prefix.length, script.length);
        return body;
    }
}
