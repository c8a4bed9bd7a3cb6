package org.camerata.simulator.fuzz;

import static org.camerata.simulator.fuzz.Attack.AGGREGATE;
import static org.camerata.simulator.fuzz.Attack.AUDIO;
import static org.camerata.simulator.fuzz.Attack.DATA;
import static org.camerata.simulator.fuzz.Attack.VIDEO;
import static org.camerata.simulator.fuzz.Attack.pick;
import static org.camerata.simulator.fuzz.Attack.timestamp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camerata.simulator.Amf0;

/** Pieces of what publishers and players say, for attacks to spoil. */
final class Sessions {

    static final int HANDSHAKE_BYTES = 1 + 2 * 1536;

    /** Nobody's: it must never let anybody in. */
    private static final String KEY = "fuzz-no-such-stream-key";

    private static final int NESTING_COUNT = 2000;
    private static final int TEXT_BYTES_MAX = 3000;
    private static final int OBJECT = 3;

    private Sessions() {}

    /** From the handshake to frames, as a publisher with a wrong key would send it blindly. */
    static byte[] whole(Random random) {
        WireBytes out = new WireBytes().handshake(random);
        connect(out);
        out.command(0, "releaseStream", 2, null, KEY);
        out.command(0, "FCPublish", 3, null, KEY);
        out.command(0, "createStream", 4, (Object) null);
        out.command(1, "publish", 5, null, KEY, "live");
        out.message(5, DATA, 1, 0, Attack.metadata());
        for (int i = 0; i < 10; i++) {
            out.message(6, VIDEO, 1, 40L * i, frame(random));
            out.message(4, AUDIO, 1, 40L * i, frame(random));
        }
        return out.toArray();
    }

    static void connect(WireBytes out) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("app", "live");
        object.put("tcUrl", "rtmp://127.0.0.1/live");
        out.command(0, "connect", 1, object);
    }

    /** One message that is well formed, whether it belongs there or not. */
    static void anyMessage(Random random, WireBytes out) {
        int stream = random.nextInt(3);
        switch (random.nextInt(16)) {
            case 0 -> connect(out);
            case 1 -> out.command(0, "createStream", 2, (Object) null);
            case 2 -> out.command(stream, "publish", 3, null, KEY, pick(random, MODES));
            case 3 -> out.command(stream, "play", 4, null, KEY, -2, -1, true);
            case 4 -> out.command(stream, "deleteStream", 5, null, random.nextInt(4));
            case 5 -> out.command(stream, "closeStream", 6, (Object) null);
            case 6 -> out.command(stream, "pause", 7, null, random.nextBoolean(), 1e12);
            case 7 -> out.command(stream, "seek", 8, null, -1);
            case 8 -> out.command(0, "FCUnpublish", 9, null, KEY);
            case 9 -> out.message(5, DATA, stream, 0, Attack.metadata());
            case 10 -> out.message(6, VIDEO, stream, timestamp(random), frame(random));
            case 11 -> out.message(4, AUDIO, stream, timestamp(random), frame(random));
            case 12 -> out.message(5, AGGREGATE, stream, 0, frame(random));
            case 13 -> out.command(stream, "receiveVideo", 0, null, random.nextBoolean());
            case 14 -> out.command(stream, "x".repeat(random.nextInt(300)), 0, null);
            default -> out.message(6, VIDEO, stream, 0, new byte[0]);
        }
    }

    /** A command's body that is not one. */
    static byte[] brokenValues(Random random) {
        byte[] body =
                switch (random.nextInt(5)) {
                    case 0 -> Amf0.encode("connect", 1, nested(6), text(random));
                    case 1 -> Amf0.encode(text(random), -1, null, null);
                    case 2 -> endless();
                    case 3 -> Amf0.encode("publish", "not a number", true, KEY);
                    default -> Attack.metadata();
                };
        for (int i = random.nextInt(4); i > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return random.nextBoolean() ? body : Arrays.copyOf(body, random.nextInt(body.length));
    }

    private static final List<String> MODES = List.of("live", "record", "append", "", "x");

    private static byte[] frame(Random random) {
        byte[] body = new byte[random.nextInt(400)];
        random.nextBytes(body);
        if (body.length > 1 && random.nextBoolean()) {
            body[0] = pick(random, List.of((byte) 0x17, (byte) 0x27, (byte) 0xAF, (byte) 0x90));
            body[1] = (byte) random.nextInt(3);
        }
        return body;
    }

    private static String text(Random random) {
        return "x".repeat(random.nextInt(TEXT_BYTES_MAX));
    }

    private static Object nested(int depth) {
        return depth == 0 ? 1 : Map.of("a", nested(depth - 1));
    }

    /** An object in an object in an object, none of which ends. */
    private static byte[] endless() {
        WireBytes out = new WireBytes().raw(Amf0.encode("connect", 1));
        for (int i = 0; i < NESTING_COUNT; i++) {
            out.number(OBJECT, 1).number(1, 2).number('a', 1);
        }
        return out.toArray();
    }
}
