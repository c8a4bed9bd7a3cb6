package org.camerata.simulator;

/**
 * One RTMP message, put together from its chunks.
 *
 * @param chunkStream number of the chunk stream that carries it, 2 to 63 here
 * @param type message type, one of the constants below
 * @param messageStream 0 for the connection itself, else what createStream answered
 * @param timestampMillis unsigned 32 bits, wraps after 49 days
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy per message would cost
public record RtmpMessage(
        int chunkStream, int type, int messageStream, long timestampMillis, byte[] body) {

    public static final int SET_CHUNK_SIZE = 1;
    public static final int ABORT = 2;
    public static final int ACKNOWLEDGEMENT = 3;
    public static final int USER_CONTROL = 4;
    public static final int WINDOW_ACKNOWLEDGEMENT_SIZE = 5;
    public static final int SET_PEER_BANDWIDTH = 6;
    public static final int AUDIO = 8;
    public static final int VIDEO = 9;
    public static final int DATA = 18;
    public static final int COMMAND = 20;

    /** Chunk streams by custom; any would do, but servers have only been tried with these. */
    public static final int CONTROL_CHUNKS = 2;

    public static final int COMMAND_CHUNKS = 3;
    public static final int AUDIO_CHUNKS = 4;
    public static final int DATA_CHUNKS = 5;
    public static final int VIDEO_CHUNKS = 6;
}
