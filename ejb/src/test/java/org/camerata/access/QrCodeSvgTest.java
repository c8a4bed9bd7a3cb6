package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class QrCodeSvgTest {

    static final String TEXT = "otpauth://totp/Camerata:jane?secret=GEZDGNBVGY3TQOJQ";

    @Test
    void drawsEachDarkModuleAndNoOther() {
        QrCode code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);

        boolean[][] drawn = drawn(QrCodeSvg.of(TEXT, "A title"), code.size);

        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertThat(drawn[y][x]).as("module %d, %d", x, y).isEqualTo(code.getModule(x, y));
            }
        }
    }

    @Test
    void isAnImageWithATitleForWhoCannotSeeIt() throws Exception {
        Element svg = parsed(QrCodeSvg.of(TEXT, "Scan <me> & \"go\""));

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(svg.getFirstChild().getTextContent()).isEqualTo("Scan <me> & \"go\"");
    }

    @Test
    void hasAWhiteGroundWithAQuietZone() throws Exception {
        int size = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM).size + 8;
        Element svg = parsed(QrCodeSvg.of(TEXT, "A title"));
        Element ground = (Element) svg.getChildNodes().item(1);

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 %1$d %1$d".formatted(size));
        assertThat(ground.getAttribute("fill")).isEqualTo("#ffffff");
        assertThat(ground.getAttribute("width")).isEqualTo(Integer.toString(size));
    }

    @Test
    void asksNothingOfAContentSecurityPolicyAndDoesNotShowTheText() {
        assertThat(QrCodeSvg.of(TEXT, "A title"))
                .doesNotContain("style", "class", "script", "href", "\n", "secret", "GEZDGN");
    }

    private static boolean[][] drawn(String svg, int size) {
        boolean[][] modules = new boolean[size][size];
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) - QrCodeSvg.QUIET_ZONE;
            int y = Integer.parseInt(run.group(2)) - QrCodeSvg.QUIET_ZONE;
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                modules[y][x + i] = true;
            }
        }
        return modules;
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)))
                .getDocumentElement();
    }
}
