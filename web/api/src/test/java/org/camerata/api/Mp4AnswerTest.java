package org.camerata.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.camerata.playback.Mp4File;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mp4AnswerTest {

    /** FLV: a header, the sequence header of 1280 x 720, one key frame. */
    static final String FLV =
            "464c5601050000000900000000"
                    + "0900002e00000000000000"
                    + "17000000000142c01fffe100196742c01fd9005005bb0110000003001000000303"
                    + "20f183248001000568cb83cb20"
                    + "00000039"
                    + "0900000f00000000000000"
                    + "170100000000000006656565656565"
                    + "0000001a";

    @TempDir Path folder;
    Mp4File file;
    String tag;

    @BeforeEach
    void oneRecording() throws IOException {
        Path flv = folder.resolve("one.flv");
        file = Mp4File.of(Files.write(flv, HexFormat.of().parseHex(FLV)));
        tag = '"' + file.entityTag() + '"';
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"items=0-9", "bytes=0-9,20-29", "bytes=-"})
    void isTheWholeFileUnlessOneRangeIsAsked(String range) throws IOException {
        Response answer = Mp4Answer.of(file, range, null, RequestByHand.uri()).build();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo("" + file.sizeBytes());
        assertThat(answer.getHeaderString("Content-Range")).isNull();
        assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.getMediaType()).hasToString("video/mp4");
        assertThat(body(answer)).hasSize(Math.toIntExact(file.sizeBytes()));
    }

    @Test
    void isTheRangeThatIsAsked() throws IOException {
        Response answer = Mp4Answer.of(file, "bytes=4-7", null, RequestByHand.uri()).build();

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeaderString("Content-Range"))
                .isEqualTo("bytes 4-7/" + file.sizeBytes());
        assertThat(answer.getHeaderString("Content-Length")).isEqualTo("4");
        assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
        assertThat(new String(body(answer), ISO_8859_1)).isEqualTo("ftyp");
    }

    @Test
    void saysHowLongTheFileIsWhereARangeLiesBeyondIt() {
        Response answer = Mp4Answer.of(file, "bytes=999999-", null, RequestByHand.uri()).build();

        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeaderString("Content-Range"))
                .isEqualTo("bytes */" + file.sizeBytes());
        assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    }

    @Test
    void keepsToTheRangeWhileTheFileIsStillTheSame() {
        assertThat(Mp4Answer.of(file, "bytes=4-7", tag, RequestByHand.uri()).build().getStatus())
                .isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "Tue, 24 Nov 2026 12:00:00 GMT", ""})
    void startsAnewOnceTheFileIsAnother(String ifRange) {
        Response answer = Mp4Answer.of(file, "bytes=4-7", ifRange, RequestByHand.uri()).build();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Range")).isNull();
    }

    @Test
    void startsAnewWhereTheTagIsOnlyWeak() {
        assertThat(
                        Mp4Answer.of(file, "bytes=4-7", "W/" + tag, RequestByHand.uri())
                                .build()
                                .getStatus())
                .isEqualTo(200);
    }

    private static byte[] body(Response answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(bytes);
        return bytes.toByteArray();
    }
}
