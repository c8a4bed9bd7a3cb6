package org.camerata.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryMacTest {

    private static final EntryContent ENTRY = Entries.content(1);

    /** Of {@link #ENTRY}, computed by another program. */
    private static final String KNOWN =
            "73b371a8c1bdc4c64b0dcee35827919ff3a3fa1de3b048c52e86dbb6830a01b2";

    private final EntryMac mac = new EntryMac(new byte[32]);

    @ParameterizedTest
    @MethodSource("changed")
    void differsWithEachField(EntryContent changed) {
        assertThat(mac.of(changed)).isNotEqualTo(mac.of(ENTRY));
    }

    static List<EntryContent> changed() {
        return Entries.eachFieldChanged(ENTRY);
    }

    @Test
    void isTheSameForTheSameEntry() {
        assertThat(mac.of(Entries.content(1))).isEqualTo(mac.of(ENTRY)).hasSize(64);
    }

    @Test
    void differsWithTheKey() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new EntryMac(other).of(ENTRY)).isNotEqualTo(mac.of(ENTRY));
    }

    @Test
    void textThatMovesFromOneFieldToTheNextIsAnotherEntry() {
        List<String> encodings =
                Stream.of(names("ab", "c"), names("a", "bc"), names("abc", ""), names("abc", null))
                        .map(entry -> HexFormat.of().formatHex(EntryMac.encode(entry)))
                        .toList();

        assertThat(encodings).doesNotHaveDuplicates();
    }

    @Test
    void noTextLooksLikeTheEndOfAField() {
        EntryContent plain = names("a", "b");
        byte[] encoded = EntryMac.encode(plain);
        String tail = "a\u0001\u0000\u0000\u0000\u0001b";

        assertThat(EntryMac.encode(names(tail, null))).isNotEqualTo(encoded);
    }

    @Test
    void isOverTextInUtf8() {
        EntryContent entry = names("Zürich 📷 门", "\u202Eevil\u0000");

        assertThat(new String(EntryMac.encode(entry), UTF_8))
                .contains("Zürich 📷 门")
                .contains("\u202Eevil\u0000");
    }

    /** Whoever changes the encoding breaks every log there is: make a new version then. */
    @Test
    void theEncodingIsWhatItAlwaysWas() {
        assertThat(mac.of(ENTRY)).isEqualTo(KNOWN);
    }

    private static EntryContent names(String name, String address) {
        return new EntryContent(
                "0".repeat(32),
                Instant.EPOCH,
                "user.created",
                "DONE",
                "USER",
                null,
                name,
                address,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
