package org.camerata.simulator.fuzz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camerata.simulator.Amf0;

/**
 * The ways to be broken. Each appends to what a case sends, from nothing but its random numbers.
 */
enum Attack {
    /** Not RTMP at all. */
    GARBAGE {
        @Override
        void write(Random random, WireBytes out) {
            out.random(random, 1 + random.nextInt(BYTES_MAX));
        }
    },
    /** Wrong versions, digests of nobody, thirds that are missing or too long. */
    HANDSHAKE {
        @Override
        void write(Random random, WireBytes out) {
            out.number(random.nextBoolean() ? 3 : random.nextInt(256), 1);
            out.number(random.nextInt(), Integer.BYTES);
            out.number(random.nextBoolean() ? 0 : random.nextInt(), Integer.BYTES);
            out.random(random, random.nextInt(3 * 1536));
            Sessions.connect(out);
        }
    },
    /** Headers of all formats, on streams that never began, with any field. */
    CHUNK_HEADERS {
        @Override
        void write(Random random, WireBytes out) {
            out.handshake(random);
            maybeConnect(random, out);
            for (int i = random.nextInt(40); i >= 0; i--) {
                int format = random.nextInt(4);
                int basic = random.nextInt(8); // 0 and 1 say that the number follows
                out.number(format << 6 | basic, 1);
                out.random(random, random.nextInt(3));
                if (format < 3) {
                    out.number(random.nextBoolean() ? 0xFFFFFF : random.nextInt(1 << 24), 3);
                }
                if (format < 2) {
                    out.number(random.nextInt(300), 3).number(random.nextInt(24), 1);
                }
                if (format == 0) {
                    out.number(random.nextInt(), Integer.BYTES);
                }
                out.random(random, random.nextInt(140));
            }
        }
    },
    /** Lengths and chunk sizes that would fill a memory, or divide by nothing. */
    GIANT_LENGTHS {
        @Override
        void write(Random random, WireBytes out) {
            out.handshake(random);
            maybeConnect(random, out);
            for (int i = random.nextInt(6); i >= 0; i--) {
                long size = pick(random, List.of(0L, 1L, 0x7FFFFFFFL, 0xFFFFFFFFL, 1L << 24));
                out.message(2, SET_CHUNK_SIZE, 0, 0, new WireBytes().number(size, 4).toArray());
                int length = 0xFFFFFF - random.nextInt(4);
                int type = pick(random, List.of(AUDIO, VIDEO, DATA, COMMAND, AGGREGATE));
                out.fullHeader(4 + random.nextInt(4), timestamp(random), length, type, 1);
                out.random(random, random.nextInt(BYTES_MAX));
            }
        }
    },
    /** Commands whose values are cut short, nested, oversized or of another type. */
    AMF0 {
        @Override
        void write(Random random, WireBytes out) {
            out.handshake(random);
            maybeConnect(random, out);
            for (int i = random.nextInt(8); i >= 0; i--) {
                byte[] body = Sessions.brokenValues(random);
                int type = pick(random, List.of(COMMAND, DATA, COMMAND_AMF3, DATA_AMF3));
                out.message(3, type, random.nextInt(3), 0, body);
            }
        }
    },
    /** Messages that are right one by one, in an order that no client has. */
    MESSAGE_ORDER {
        @Override
        void write(Random random, WireBytes out) {
            out.handshake(random);
            for (int i = 2 + random.nextInt(12); i > 0; i--) {
                Sessions.anyMessage(random, out);
            }
        }
    },
    /** The protocol's own messages, with bodies too short or too long. */
    CONTROL {
        @Override
        void write(Random random, WireBytes out) {
            out.handshake(random);
            maybeConnect(random, out);
            for (int i = random.nextInt(20); i >= 0; i--) {
                int type = 1 + random.nextInt(7);
                byte[] body = new byte[random.nextInt(12)];
                random.nextBytes(body);
                out.message(2, type, random.nextInt(2), 0, body);
            }
        }
    },
    /** A publisher's whole session with a few bytes of it changed. */
    CHANGED_SESSION {
        @Override
        void write(Random random, WireBytes out) {
            byte[] session = Sessions.whole(random);
            for (int i = random.nextInt(16); i >= 0; i--) {
                int at = Sessions.HANDSHAKE_BYTES + random.nextInt(session.length - 3073);
                session[at] = (byte) random.nextInt(256);
            }
            out.raw(session);
        }
    },
    /** A publisher's whole session up to anywhere. */
    CUT_SESSION {
        @Override
        void write(Random random, WireBytes out) {
            byte[] session = Sessions.whole(random);
            out.raw(Arrays.copyOf(session, random.nextInt(session.length)));
        }
    };

    static final List<Attack> ALL = List.of(values());

    static final int SET_CHUNK_SIZE = 1;
    static final int AUDIO = 8;
    static final int VIDEO = 9;
    static final int DATA_AMF3 = 15;
    static final int COMMAND_AMF3 = 17;
    static final int DATA = 18;
    static final int COMMAND = 20;
    static final int AGGREGATE = 22;

    /** Random bytes of a case at a time. */
    private static final int BYTES_MAX = 8192;

    abstract void write(Random random, WireBytes out);

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static long timestamp(Random random) {
        return pick(random, List.of(0L, 0xFFFFFEL, 0xFFFFFFL, 0xFFFFFFFFL, 0x80000000L));
    }

    private static void maybeConnect(Random random, WireBytes out) {
        if (random.nextBoolean()) {
            Sessions.connect(out);
        }
    }

    /** For a metadata message, wherever one is needed. */
    static byte[] metadata() {
        Map<String, Object> object = new LinkedHashMap<>(); // in the same order in every run
        object.put("width", 64);
        object.put("videocodecid", 7);
        return Amf0.encode("@setDataFrame", "onMetaData", object);
    }
}
