package org.camerata.simulator.rtmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.simulator.Amf0;
import org.camerata.simulator.RtmpMessage;
import org.camerata.simulator.RtmpUrl;

/**
 * A publisher's side of RTMP up to its admission, and the little that is said afterwards. Knows no
 * socket: bytes come in, answers go out. Once {@link #refusal} is not empty, it is over.
 */
final class Conversation {

    /** What a publisher cuts its messages into, as many encoders do. */
    static final int CHUNK_BYTES = 4096;

    private static final byte VERSION = 3;
    private static final int HANDSHAKE_BYTES = 1536;
    private static final int HANDSHAKE_FIXED_BYTES = 8; // time, then zero: the plain handshake
    private static final byte HANDSHAKE_FILL = 0x5A;
    private static final int INBOX_BYTES = 2 * CHUNK_BYTES;
    private static final int PING_REQUEST = 6;
    private static final int PING_RESPONSE = 7;
    private static final int PING_BYTES = 6;

    private static final int CONNECT = 1;
    private static final int RELEASE_STREAM = 2;
    private static final int ANNOUNCE = 3;
    private static final int CREATE_STREAM = 4;
    private static final int PUBLISH = 5;
    private static final int WITHDRAW = 6;
    private static final int DELETE_STREAM = 7;

    private final RtmpUrl url;
    private final ChunkEncoder encoder = new ChunkEncoder();
    private final ChunkDecoder decoder = new ChunkDecoder();
    private final ByteBuffer inbox = ByteBuffer.allocate(INBOX_BYTES);
    private boolean handsShaken;
    private boolean asked;
    private boolean admitted;
    private int messageStream;
    private String refusal = "";

    Conversation(RtmpUrl url) {
        this.url = url;
    }

    /** The first half of the handshake. */
    void begin(ByteBuffer out) {
        out.put(VERSION);
        for (int i = 0; i < HANDSHAKE_BYTES; i++) {
            out.put(i < HANDSHAKE_FIXED_BYTES ? 0 : HANDSHAKE_FILL);
        }
    }

    /**
     * Takes all of what came in, and appends what is to be answered.
     *
     * @throws IOException if this is no RTMP, or more than a publisher should be told
     */
    void received(ByteBuffer in, ByteBuffer out) throws IOException {
        while (in.hasRemaining()) {
            int length = Math.min(in.remaining(), inbox.remaining());
            if (length == 0) {
                throw new IOException("a chunk larger than " + INBOX_BYTES + " bytes");
            }
            ByteBuffer part = in.slice(in.position(), length);
            in.position(in.position() + length);
            inbox.put(part);
            inbox.flip();
            read(out);
            inbox.compact();
        }
    }

    /** Whether the server knows the stream key by now. */
    boolean asked() {
        return asked;
    }

    boolean admitted() {
        return admitted;
    }

    /** Why the server does not want the stream, or not any more; empty while it does. */
    String refusal() {
        return refusal;
    }

    /** What createStream answered. */
    int messageStream() {
        return messageStream;
    }

    ChunkEncoder encoder() {
        return encoder;
    }

    /** Ends the publication in order. */
    void leave(ByteBuffer out) {
        command(out, 0, "FCUnpublish", WITHDRAW, null, url.streamKey());
        command(out, 0, "deleteStream", DELETE_STREAM, null, messageStream);
    }

    private void read(ByteBuffer out) throws IOException {
        if (!handsShaken && !shakeHands(out)) {
            return;
        }
        for (Optional<RtmpMessage> m = decoder.next(inbox);
                m.isPresent();
                m = decoder.next(inbox)) {
            take(m.get(), out);
        }
    }

    /** Whether the server's two thirds have come. */
    private boolean shakeHands(ByteBuffer out) throws IOException {
        if (inbox.hasRemaining() && inbox.get(inbox.position()) != VERSION) {
            throw new IOException("the server does not speak RTMP");
        }
        if (inbox.remaining() < 1 + 2 * HANDSHAKE_BYTES) {
            return false;
        }
        inbox.get();
        out.put(inbox.slice(inbox.position(), HANDSHAKE_BYTES)); // its own, back
        inbox.position(inbox.position() + 2 * HANDSHAKE_BYTES);
        handsShaken = true;
        byte[] size = ByteBuffer.allocate(Integer.BYTES).putInt(CHUNK_BYTES).array();
        encoder.put(out, control(RtmpMessage.SET_CHUNK_SIZE, size));
        encoder.chunkBytes(CHUNK_BYTES);
        command(out, 0, "connect", CONNECT, connectObject());
        return true;
    }

    private void take(RtmpMessage message, ByteBuffer out) throws IOException {
        if (message.type() == RtmpMessage.USER_CONTROL) {
            answerPing(message, out);
        } else if (message.type() == RtmpMessage.COMMAND) {
            List<Object> values = Amf0.decode(message.body());
            if (values.size() > 1) {
                answer(values, out);
            }
        }
    }

    private void answer(List<Object> values, ByteBuffer out) {
        Map<?, ?> information =
                values.size() > 3 && values.get(3) instanceof Map<?, ?> map ? map : Map.of();
        String code = information.get("code") instanceof String text ? text : "";
        if ("_error".equals(values.get(0)) || "error".equals(information.get("level"))) {
            refusal = code.isEmpty() ? "error" : code;
        } else if (code.equals("NetStream.Publish.Start")) {
            admitted = true;
        } else if (isResult(values, CONNECT)) {
            command(out, 0, "releaseStream", RELEASE_STREAM, null, url.streamKey());
            command(out, 0, "FCPublish", ANNOUNCE, null, url.streamKey());
            command(out, 0, "createStream", CREATE_STREAM, (Object) null);
        } else if (isResult(values, CREATE_STREAM)) {
            messageStream =
                    values.size() > 3 && values.get(3) instanceof Double n ? n.intValue() : 1;
            asked = true;
            command(out, messageStream, "publish", PUBLISH, null, url.streamKey(), "live");
        }
    }

    private static boolean isResult(List<Object> values, int call) {
        return "_result".equals(values.get(0)) && Double.valueOf(call).equals(values.get(1));
    }

    private Map<String, Object> connectObject() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("app", url.application());
        object.put("type", "nonprivate");
        object.put("flashVer", "FMLE/3.0 (compatible; Camerata)");
        object.put("tcUrl", url.applicationUrl());
        return object;
    }

    private void answerPing(RtmpMessage message, ByteBuffer out) {
        byte[] body = message.body();
        if (body.length >= PING_BYTES && ByteBuffer.wrap(body).getShort() == PING_REQUEST) {
            body[1] = PING_RESPONSE; // the rest is the timestamp to be sent back
            encoder.put(out, control(RtmpMessage.USER_CONTROL, body));
        }
    }

    private void command(ByteBuffer out, int stream, Object... values) {
        byte[] body = Amf0.encode(values);
        int chunks = RtmpMessage.COMMAND_CHUNKS;
        encoder.put(out, new RtmpMessage(chunks, RtmpMessage.COMMAND, stream, 0, body));
    }

    private static RtmpMessage control(int type, byte[] body) {
        return new RtmpMessage(RtmpMessage.CONTROL_CHUNKS, type, 0, 0, body);
    }
}
