package org.camerata.nginx.module;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 0001-nothing-before-connect.patch. */
class BeforeConnectTest {

    @TempDir Path home;
    RunningModule module;

    @BeforeEach
    void start() throws Exception {
        module = new RunningModule(home, "record all; record_path @{home}/rec;");
    }

    @AfterEach
    void stop() {
        if (module != null) {
            module.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish",
                "play",
                "play2",
                "createStream",
                "releaseStream",
                "closeStream",
                "deleteStream",
                "seek",
                "pause",
                "_result",
                "onStatus",
                "nonsense"
            })
    void showsOutWhoBeginsWithAnotherCommand(String command) throws Exception {
        byte[] body = new Amf().text(command).number(1).nothing().text("name").bytes();

        begin(RtmpClient.COMMAND, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@setDataFrame", "onMetaData", "other"})
    void showsOutWhoBeginsWithData(String name) throws Exception {
        byte[] body = new Amf().text(name).text("onMetaData").object("width", "640").bytes();

        begin(RtmpClient.DATA, body);
    }

    @ParameterizedTest
    @CsvSource({
        RtmpClient.AUDIO + ",af00120856e500",
        RtmpClient.VIDEO + ",17000000000164001effe10004676400",
        RtmpClient.SHARED_OBJECT + ",00046e616d65",
        RtmpClient.AGGREGATE + ",120000040000000000000200016100000000"
    })
    void showsOutWhoBeginsWithMedia(int type, String body) throws Exception {
        begin(type, Media.hex(body));
    }

    private void begin(int type, byte[] body) throws Exception {
        try (RtmpClient client = RtmpClient.open(module.rtmpPort)) {
            client.send(type, 0, body).awaitEnd();
        }
        module.isWell();
        module.publishing("name").close();
    }
}
