package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.camerata.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7/32, 192.0.2.7",
        "' 10.0.0.0/8 ', 10.0.0.0/8",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8::1/128, 2001:db8::1",
        "2001:0db8::/32, 2001:db8::/32",
        "::/0, ::/0",
        "::ffff:10.0.0.7, 10.0.0.7",
        "::ffff:10.0.0.0/104, 10.0.0.0/8",
        "::ffff:0:0/96, 0.0.0.0/0"
    })
    void areWrittenInOneWay(String text, String canonical) {
        assertThat(parse(text).texts()).containsExactly(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/25, 192.0.2.127, true",
        "192.0.2.0/25, 192.0.2.128, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.9, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "10.0.0.0/8, 10.0.0.0/8, false",
        "10.0.0.0/8, unknown, false",
        "0.0.0.0/0, '', false"
    })
    void containTheirAddresses(String range, String address, boolean contained) {
        assertThat(parse(range).contains(address)).isEqualTo(contained);
        assertThat(parse(range).admits(address)).isEqualTo(contained);
    }

    @Test
    void limitNothingWhereThereAreNone() {
        assertThat(parse().admits("203.0.113.9")).isTrue();
        assertThat(parse().contains("203.0.113.9")).isFalse();
    }

    @Test
    void keepTheirOrderAndCountEachOnce() {
        assertThat(parse("::1", "10.0.0.0/8", "::ffff:10.0.0.0/104", "0:0::1").texts())
                .containsExactly("::1", "10.0.0.0/8");
        assertThat(parse("192.0.2.7", "::1").contains("::1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "10.0.0.0-10.0.0.9",
                "10.0.0.*",
                "10.0.0",
                "010.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0/8/8",
                "::/129",
                "fe80::1%eth0",
                "example.org",
                "10.0.0.1\u0000",
                "<script>"
            })
    void refuseWhatCannotBeReadAndSayWhichItIs(String text) {
        assertThatThrownBy(() -> parse("::1", text))
                .isInstanceOfSatisfying(
                        InvalidAddressRanges.class,
                        refusal ->
                                assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID))
                .hasMessage(
                        "Address range 2 is neither an IPv4 or IPv6 address nor a network in CIDR"
                                + " notation");
    }

    @Test
    void refuseWhatIsAbsentOrVeryLong() {
        assertThatThrownBy(() -> AddressRanges.parse(Collections.singletonList(null)))
                .hasMessageStartingWith("Address range 1 is neither");
        assertThatThrownBy(() -> parse("1".repeat(1 << 20)))
                .hasMessageStartingWith("Address range 1 is neither");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5/8, 10.0.0.0/8, 10.0.0.5",
        "2001:db8::1/32, 2001:db8::/32, 2001:db8::1",
        "::ffff:10.0.0.5/104, 10.0.0.0/8, 10.0.0.5"
    })
    void refuseBitsBehindAPrefixAndSayWhatMayBeMeant(String text, String network, String single) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidAddressRanges.class)
                .hasMessage(
                        "Address range 1 has bits behind its prefix: write %s or %s"
                                .formatted(network, single));
    }

    @Test
    void neverTakeMoreThanIpv4ForAllOfIpv4() {
        assertThatThrownBy(() -> parse("::ffff:0:0/90")).isInstanceOf(InvalidAddressRanges.class);
    }

    @Test
    void areThirtyTwoAtMost() {
        String[] most = IntStream.range(0, 32).mapToObj(i -> "192.0.2." + i).toArray(String[]::new);
        String[] more = Arrays.copyOf(most, 33);
        more[32] = "::1";

        assertThat(parse(most).texts()).hasSize(32);
        assertThatThrownBy(() -> parse(more)).hasMessage("There may be at most 32 address ranges");
    }

    private static AddressRanges parse(String... texts) {
        return AddressRanges.parse(List.of(texts));
    }
}
