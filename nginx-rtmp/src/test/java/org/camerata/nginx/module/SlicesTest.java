package org.camerata.nginx.module;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 0015-send-slices-of-files.patch. */
class SlicesTest {

    private static final int FILE_BYTES = 3_000_000;
    private static final byte[] FILE = new byte[FILE_BYTES];
    private static final byte[] BODY = "the beginning".getBytes(UTF_8);

    @TempDir Path home;

    private RunningSlices nginx;

    @BeforeEach
    void start() throws Exception {
        new Random(1).nextBytes(FILE);
        nginx = new RunningSlices(home, FILE, BODY);
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void sendsPartsOfTheFileBehindTheAnswer() throws Exception {
        HttpResponse<byte[]> answer = nginx.get("GET", "1/some.flv 100-2000000,5-7");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Camerata-Slices")).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(BODY.length + 2_000_007L);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(BODY);
        expected.write(FILE, 100, 2_000_000);
        expected.write(FILE, 5, 7);
        assertThat(answer.body()).isEqualTo(expected.toByteArray());
    }

    @Test
    void endsWhereTheHeaderDoes() throws Exception {
        HttpResponse<byte[]> answer = nginx.get("GET", "1/some.flv 0-1,");

        assertThat(answer.body()).hasSize(BODY.length + 1);
    }

    @Test
    void saysHowMuchItWouldSend() throws Exception {
        HttpResponse<byte[]> answer = nginx.get("HEAD", "1/some.flv 0-3000000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void passesOnAnAnswerThatNamesNone() throws Exception {
        assertThat(nginx.get("GET", "").body()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/none.flv 0-1",
                "1/some.flv 0-3000001",
                "1/some.flv 3000000-1",
                "1/some.flv 0-0",
                "1/some.flv 9223372036854775807-9223372036854775807",
                "1/some.flv ",
                "1/some.flv",
                "1/some.flv a-b",
                "1 0-1",
                "../outside 0-1",
                "1/../../outside 0-1",
                "/etc/passwd 0-1",
            })
    void answersThatNothingIsThere(String slices) throws Exception {
        assertThat(nginx.get("GET", slices).statusCode()).isEqualTo(404);
        assertThat(nginx.get("GET", "1/some.flv 0-10").statusCode()).isEqualTo(200);
    }
}
