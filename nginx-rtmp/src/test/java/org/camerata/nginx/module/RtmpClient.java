package org.camerata.nginx.module;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Sends RTMP messages in any order, with any bytes in them. */
final class RtmpClient implements AutoCloseable {

    static final int USER = 4;
    static final int AUDIO = 8;
    static final int VIDEO = 9;
    static final int DATA = 18;
    static final int SHARED_OBJECT = 19;
    static final int COMMAND = 20;
    static final int AGGREGATE = 22;

    private static final int CHUNK_SIZE = 1;

    /** What RTMP has, unless somebody says otherwise. */
    static final int CHUNK_BYTES = 128;

    private static final int CHUNK_BYTES_MAX = 0x400000; // each message is one chunk
    private static final int HANDSHAKE_BYTES = 1536;
    private static final int CONTINUED = 0xC0; // the head of a chunk that goes on
    private static final long EXTENDED = 0xFFFFFF;
    private static final int ANSWER_MILLIS_MAX = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int chunkBytes = CHUNK_BYTES;

    private RtmpClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Shakes hands; each message is to be one chunk. */
    static RtmpClient open(int port) throws IOException {
        RtmpClient client = openWithSmallChunks(port);
        client.message(CHUNK_SIZE, 0, ByteBuffer.allocate(4).putInt(CHUNK_BYTES_MAX).array());
        client.chunkBytes = CHUNK_BYTES_MAX;
        return client;
    }

    /** Shakes hands; messages come in chunks of {@link #CHUNK_BYTES}. */
    static RtmpClient openWithSmallChunks(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(ANSWER_MILLIS_MAX);
        socket.setTcpNoDelay(true);
        RtmpClient client = new RtmpClient(socket);
        client.out.write(3);
        client.out.write(new byte[HANDSHAKE_BYTES]);
        client.in.skipNBytes(1);
        client.out.write(client.in.readNBytes(HANDSHAKE_BYTES));
        client.in.skipNBytes(HANDSHAKE_BYTES);
        return client;
    }

    RtmpClient connect() throws IOException {
        Amf body = new Amf().text("connect").number(1).object("app", "live");
        return send(COMMAND, 0, body.bytes()).awaitText("NetConnection.Connect.Success");
    }

    RtmpClient publish(String name) throws IOException {
        Amf body = new Amf().text("publish").number(5).nothing().text(name).text("live");
        return send(COMMAND, 0, body.bytes());
    }

    RtmpClient play(String name) throws IOException {
        return send(COMMAND, 0, new Amf().text("play").number(5).nothing().text(name).bytes());
    }

    RtmpClient deleteStream() throws IOException {
        return send(
                COMMAND, 0, new Amf().text("deleteStream").number(6).nothing().number(1).bytes());
    }

    RtmpClient send(int type, long timestamp, byte[] body) throws IOException {
        message(type, timestamp, body);
        return this;
    }

    private void message(int type, long timestamp, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 18);
        DataOutputStream data = new DataOutputStream(bytes);
        int stream = type == CHUNK_SIZE ? 2 : type == AUDIO ? 4 : type == VIDEO ? 6 : 3;
        data.writeByte(stream);
        long header = Math.min(timestamp, EXTENDED);
        data.writeByte((int) (header >>> 16));
        data.writeShort((int) header);
        data.writeByte(body.length >>> 16);
        data.writeShort(body.length);
        data.writeByte(type);
        data.writeInt(type == CHUNK_SIZE ? 0 : Integer.reverseBytes(1));
        if (timestamp >= EXTENDED) {
            data.writeInt((int) timestamp);
        }
        for (int at = 0; at < body.length; at += chunkBytes) {
            if (at > 0) {
                data.writeByte(CONTINUED | stream);
            }
            data.write(body, at, Math.min(chunkBytes, body.length - at));
        }
        out.write(bytes.toByteArray());
        out.flush();
    }

    /** Reads until the server has said this. */
    RtmpClient awaitText(String text) throws IOException {
        StringBuilder said = new StringBuilder();
        byte[] piece = new byte[4096];
        while (said.indexOf(text) < 0) {
            int count = in.read(piece);
            if (count < 0) {
                throw new EOFException("closed before " + text);
            }
            said.append(new String(piece, 0, count, StandardCharsets.ISO_8859_1));
        }
        return this;
    }

    /** Waits until the server has hung up. */
    void awaitEnd() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            // A connection that was reset has ended, too.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
