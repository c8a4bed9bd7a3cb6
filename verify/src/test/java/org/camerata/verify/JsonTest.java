package org.camerata.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsWhatAnExportSays() throws Unreadable {
        assertThat(parse(" {\"a\" : [1, -2, true, false, null, \"x\\u00e9\\n\\\"\"], \"b\":{}} "))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(1L, -2L, true, false, null, "xé\n\""),
                                "b",
                                Map.of()));
        assertThat(parse("[]")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.5",
                "1e3",
                "-",
                "12345678901234567890",
                "tru",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\t\"",
                "[] []",
                "NaN",
                "{\"a\":1,\"a\":2}"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void nestsOnlySoDeep() throws Unreadable {
        int deep = Json.DEPTH_MAX;
        assertThat(parse("[".repeat(deep) + "]".repeat(deep))).isNotNull();
        assertThatThrownBy(() -> parse("[".repeat(deep + 1) + "]".repeat(deep + 1)))
                .hasMessageContaining("nested");
    }

    private static Object parse(String text) throws Unreadable {
        return Json.parse(text.getBytes(UTF_8));
    }
}
