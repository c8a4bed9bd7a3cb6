package org.camerata.nginx.module;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0002-bound-hostile-messages.patch. */
class HostileMessagesTest {

    static final int DEPTH = 350_000;

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
        ByteBuffer body = ByteBuffer.allocate(DEPTH * 11 + 1);
        while (body.remaining() > 11) {
            int inner = body.remaining() - 11 - 1; // more than its length has to follow
            body.put((byte) RtmpClient.AGGREGATE);
            body.put((byte) (inner >>> 16)).putShort((short) inner);
            body.position(body.position() + 7);
        }

        try (RtmpClient client = module.connected()) {
            client.send(RtmpClient.AGGREGATE, 0, body.array()).awaitEnd();
        }
        module.isWell();
    }

    @Test
    void doesNotCountFramesThatOnlyALieMentions() throws Exception {
        // Order type 1, then a number of 60 bits for the reference frames.
        byte[] header =
                Media.hex(
                        "17000000000142001effe10014674200"
                                + "1ea4"
                                + "e0000000000000001fffffffffff");

        try (RtmpClient client = module.connected()) {
            client.send(RtmpClient.VIDEO, 0, header);
            module.isWell();
        }
    }
}
