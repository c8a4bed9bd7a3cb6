package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::ffff:c000:207, 192.0.2.7",
        "::1, ::/64",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:DB8:1:2::9, 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80::/64"
    })
    void belongsToANetwork(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }

    @Test
    void standsForItselfWhereItIsNone() {
        assertThat(ClientAddress.network("unknown")).isEqualTo("unknown");
        assertThat(ClientAddress.network("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "1.2.3",
                "16909060",
                "010.0.0.1",
                "0x7f.0.0.1",
                "1.2.3.4-9",
                "1.2.3.*",
                "1.2.3.256",
                "1.2.3.4/33",
                "1.2.3.4/255.0.0.0",
                "1.2.3.4/08",
                "/8",
                "::/129",
                "fe80::1%eth0",
                "1:2:3:4:5:6:7",
                "1::2::3",
                "10.0.0.1:8080",
                "[::1]",
                "localhost",
                "4)+k&C#VzJ4br>0wv%Yp" // RFC 1924
            })
    void isReadStrictly(String text) {
        assertThat(ClientAddress.parse(text)).isEmpty();
    }
}
