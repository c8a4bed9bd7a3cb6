package org.camerata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Arrays;
import org.camerata.recording.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @SuppressWarnings("unused") // looked up by place
    private static void operation(
            @PathParam("id") long id,
            @QueryParam("size") int size,
            @QueryParam("cameraId") Long cameraId,
            @QueryParam("active") Boolean active,
            @QueryParam("from") Instant from,
            @QueryParam("tier") Tier tier,
            @QueryParam("q") String text) {}

    @Test
    void areReadByTheirType() {
        assertThat(read(0, "17")).isEqualTo(17L);
        assertThat(read(1, "50")).isEqualTo(50);
        assertThat(read(2, "-1")).isEqualTo(-1L);
        assertThat(read(3, "false")).isEqualTo(false);
        assertThat(read(5, "ARCHIVED")).isEqualTo(Tier.ARCHIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T08:00:00Z",
                "2026-11-24T09:00:00+01:00",
                "2026-11-24T09:00:00 01:00",
                "2026-11-24T08:00:00.000Z"
            })
    void areTimesInAnyZone(String text) {
        assertThat(read(4, text)).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void areNotThereWhereTheyAreEmpty(int place) {
        assertThat(read(place, "")).isNull();
        assertThat(read(place, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1, many, size must be a whole number",
        "1, 2147483648, size must be a whole number",
        "1, 1.5, size must be a whole number",
        "2, 99999999999999999999, cameraId must be a whole number",
        "3, yes, active must be true or false",
        "3, TRUE, active must be true or false",
        "5, hot, 'tier must be one of HOT, WARM, COLD, ARCHIVED'"
    })
    void areRefusedByNameWhereTheirFormIsWrong(int place, String text, String message) {
        assertThatThrownBy(() -> read(place, text))
                .isInstanceOf(InvalidParameter.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-24",
                "2026-11-24T08:00:00",
                "2026-11-31T08:00:00Z",
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00"
            })
    void areRefusedWhereTheyAreNoTimeThatTheDatabaseKnows(String text) {
        assertThatThrownBy(() -> read(4, text))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("from must be a time as in RFC 3339");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "1e3", "99999999999999999999", "0x11"})
    void areNothingThatCouldBeFoundWhereTheyAreInThePath(String text) {
        assertThatThrownBy(() -> read(0, text)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void areLeftToJaxRsWhereTheyAreText() {
        assertThat(converter(6)).isNull();
    }

    @Test
    void neverEchoWhatWasSent() {
        assertThatThrownBy(() -> read(1, "<script>"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("script"));
    }

    private static Object read(int place, String text) {
        return converter(place).fromString(text);
    }

    private static ParamConverter<?> converter(int place) {
        var operation =
                Arrays.stream(ParametersTest.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("operation"))
                        .findFirst()
                        .orElseThrow();
        Class<?> type = operation.getParameterTypes()[place];
        Annotation[] annotations = operation.getParameterAnnotations()[place];
        return new Parameters().getConverter(type, type, annotations);
    }
}
