package org.camerata.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** stat.xml: libnginx-mod-rtmp 1.2.2 with two cameras, each relayed to {@code view}. */
class StatDocumentTest {

    @Test
    void namesThePublishersOfTheCamerasApplicationOnly() throws IOException {
        assertThat(read(getClass().getResourceAsStream("stat.xml")))
                .containsExactly(
                        new RunningStream("d00rd00rd00rd00r", 4, "127.0.0.1", 335_681),
                        new RunningStream("k3v9q0z7m2x6c1b8", 1, "127.0.0.1", 393_647));
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

    private static List<RunningStream> read(String xml) throws IOException {
        return read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static List<RunningStream> read(InputStream xml) throws IOException {
        return StatDocument.publishedStreams(xml);
    }
}
