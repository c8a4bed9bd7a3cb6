package org.camerata.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    @Test
    void keepsValuesAsJson() {
        Map<String, Object> values = new TreeMap<>();
        values.put("active", true);
        values.put("count", 3);
        values.put("groups", List.of("a", 1L));
        values.put("name", "Gate \"7\"");
        values.put("none", null);
        values.put("outcome", Outcome.DONE);
        values.put("since", Instant.EPOCH);
        values.put("sub", Map.of("x", 1.5));

        assertThat(EntryText.values(values))
                .isEqualTo(
                        "{\"active\":true,\"count\":3,\"groups\":[\"a\",1],\"name\":\"Gate \\\"7\\\"\","
                                + "\"none\":null,\"outcome\":\"DONE\",\"since\":\"1970-01-01T00:00:00Z\","
                                + "\"sub\":{\"x\":1.5}}");
    }

    @Test
    void keepsNothingWhereThereIsNothing() {
        assertThat(EntryText.values(Map.of())).isNull();
        assertThat(EntryText.cut(null, 10)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "newPassword",
                "clientSecret",
                "token",
                "streamKey",
                "passwordHash"
            })
    void keepsNoSecretThatSomebodyPassesByMistake(String name) {
        assertThat(EntryText.values(Map.of(name, "hunter2"))).doesNotContain("hunter2");
    }

    @Test
    void aLongValueEndsInAMark() {
        String json = EntryText.values(Map.of("name", "x".repeat(5000)));

        assertThat(json).hasSizeLessThan(1100).endsWith("x…\"}");
    }

    @Test
    void manyValuesEndInAMarkAndStayJson() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            values.put("key" + i, "门".repeat(300));
        }

        String json = EntryText.values(values);

        assertThat(json.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(EntryText.VALUES_MAX_BYTES);
        assertThat(json).endsWith("\"…\":\"…\"}");
    }

    @Test
    void valuesThatContainEachOtherEndSomewhere() {
        Map<String, Object> inner = Collections.singletonMap("a", "b");
        for (int i = 0; i < 50; i++) {
            inner = Collections.singletonMap("in", inner);
        }

        assertThat(EntryText.values(inner)).isNotBlank();
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(EntryText.cut("📷📷📷", 4)).isEqualTo("📷…");
    }

    @Test
    void replacesWhatHasNoUtf8() {
        assertThat(EntryText.cut("a\uD83Db", 10)).isEqualTo("a?b");
    }
}
