package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressSheetTest {

    private static final URI ADDRESS = URI.create("rtmp://cameras.example.test/live/secret");

    @Test
    void writesALineForEachAddress() {
        assertThat(AddressSheet.csv(List.of(line("SN-1", "Gate, north"))))
                .isEqualTo(
                        "serialNumber,name,stream,rtmpUrl\r\nSN-1,\"Gate, north\",MAIN,"
                                + ADDRESS
                                + "\r\n");
    }

    @Test
    void writesNothingThatASpreadsheetComputes() {
        assertThat(AddressSheet.csv(List.of(line("-1", "=1+1")))).contains("\r\n'-1,'=1+1,");
    }

    @Test
    void saysNoKeyWhereItIsPrinted() {
        assertThat(line("SN-1", "Gate").toString()).doesNotContain("secret");
    }

    private static AddressSheet.Line line(String serialNumber, String name) {
        return new AddressSheet.Line(serialNumber, name, ProfileKind.MAIN, ADDRESS);
    }
}
