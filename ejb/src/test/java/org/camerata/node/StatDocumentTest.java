package org.camerata.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * stat.xml: libnginx-mod-rtmp 1.2.2 with two cameras, each relayed to {@code view}.
 * stat-own-module.xml: two cameras of our own module; the second one is new and sends H.265 only.
 */
class StatDocumentTest {

    @Test
    void namesThePublishersOfTheCamerasApplicationOnly() throws IOException {
        assertThat(read(getClass().getResourceAsStream("stat.xml")))
                .containsExactly(
                        stock("d00rd00rd00rd00r", 4, 335_681),
                        stock("k3v9q0z7m2x6c1b8", 1, 393_647));
    }

    @Test
    void hasWhatOurOwnModuleCounts() throws IOException {
        RunningStream gate = read(getClass().getResourceAsStream("stat-own-module.xml")).get(0);

        assertThat(gate.encoder()).isEqualTo("LNX 9,0,124,2");
        assertThat(gate.measured())
                .contains(
                        new MediaCounters(
                                250, 250_000, 10, 431, 40_000, 1000L, 320L, 12L, 20L, 1, 90_000L,
                                3L, 0, "7", "10", 640L, 360L));
    }

    @Test
    void tellsWhatDidNotComeFromNothing() throws IOException {
        RunningStream mute = read(getClass().getResourceAsStream("stat-own-module.xml")).get(1);

        MediaCounters measured = mute.measured().orElseThrow();
        assertThat(measured.audioFrames()).isZero();
        assertThat(measured.audioAgeMs()).isNull();
        assertThat(measured.audioCodec()).isNull();
        assertThat(measured.videoCodec()).isEqualTo("hvc1");
        assertThat(mute.declared()).isEqualTo(DeclaredMedia.NOTHING);
    }

    @Test
    void isEmptyWhereNobodyPublishes() throws IOException {
        assertThat(
                        read(
                                """
                                <rtmp><server><application><name>live</name>
                                <live><nclients>0</nclients></live></application></server></rtmp>
                                """))
                .isEmpty();
    }

    @Test
    void isNotReadFromAnythingElse() {
        assertThatThrownBy(() -> read("<html><body>502 Bad Gateway"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("<html/>")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
    }

    @Test
    void readsNoFilesForWhoWroteIt() {
        String hostile =
                "<!DOCTYPE rtmp [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rtmp>&x;</rtmp>";

        assertThatThrownBy(() -> read(hostile)).isInstanceOf(IOException.class);
    }

    @Test
    void isRefusedWhereANumberIsNone() {
        String broken =
                """
                <rtmp><server><application><name>live</name><live><stream>
                <name>k3v9q0z7m2x6c1b8</name><bytes_in>many</bytes_in>
                <client><id>1</id><address>10.0.0.9</address><publishing/></client>
                </stream></live></application></server></rtmp>
                """;

        assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class);
    }

    private static RunningStream stock(String name, long clientId, long bytesIn) {
        return new RunningStream(
                name,
                clientId,
                "127.0.0.1",
                "FMLE/3.0 (compatible; Lavf59.27",
                bytesIn,
                new DeclaredMedia(320, 240, 10, "H264", "Baseline", "AAC"),
                Optional.empty());
    }

    private static List<RunningStream> read(String xml) throws IOException {
        return read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static List<RunningStream> read(InputStream xml) throws IOException {
        return StatDocument.publishedStreams(xml);
    }
}
