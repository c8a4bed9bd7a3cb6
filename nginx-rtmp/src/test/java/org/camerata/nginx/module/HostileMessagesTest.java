package org.camerata.nginx.module;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0002-bound-hostile-messages.patch. */
class HostileMessagesTest {

    static final int DEPTH = 300_000;
    static final int TAG_HEADER_BYTES = 11;
    static final int LEVEL_BYTES = TAG_HEADER_BYTES + 1; // and at least one byte behind it

    @TempDir Path home;
    RunningModule module;

    @BeforeEach
    void start() throws Exception {
        module = new RunningModule(home, "");
    }

    @AfterEach
    void stop() {
        if (module != null) {
            module.close();
        }
    }

    @Test
    void refusesObjectsThatNestWithoutAnEnd() throws Exception {
        byte[] body = new Amf().text("connect").number(1).nested(DEPTH).bytes();

        try (RtmpClient client = RtmpClient.open(module.rtmpPort)) {
            client.send(RtmpClient.COMMAND, 0, body).awaitEnd();
        }
        module.isWell();
    }

    @Test
    void refusesAnAggregateInAnAggregate() throws Exception {
        ByteBuffer body = ByteBuffer.allocate(DEPTH * LEVEL_BYTES + 1);
        for (int level = 1; level <= DEPTH; level++) {
            int inner = body.capacity() - level * LEVEL_BYTES;
            body.put((byte) RtmpClient.AGGREGATE);
            body.put((byte) (inner >>> 16)).putShort((short) inner);
            body.position(level * TAG_HEADER_BYTES);
        }

        try (RtmpClient client = module.connected()) {
            client.send(RtmpClient.AGGREGATE, 0, body.array()).awaitEnd();
        }
        module.isWell();
    }

    @Test
    void doesNotCountFramesThatOnlyALieMentions() throws Exception {
        // Order type 1, three short numbers, then one of 63 bits: how many reference frames follow.
        byte[] header =
                Media.hex(
                        "17000000000142001effe100156742001ea4"
                                + "c000000000000000"
                                + "ffffffffffffffff");

        try (RtmpClient client = module.connected()) {
            client.send(RtmpClient.VIDEO, 0, header);
            module.isWell();
        }
    }
}
