package org.camerata.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"North gate", "", "10:30", "Tor süd 🎥", ":"})
    void comesBackAsItWent(String value) {
        Cursor cursor = new Cursor(value, 17);

        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @Test
    void isSafeInAUrl() {
        assertThat(new Cursor("ÿÿÿ>>>???", Long.MAX_VALUE).encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void keepsTheMillisecondOfATime() {
        Instant time = Instant.parse("2026-11-24T08:30:00.123Z");

        assertThat(Cursor.decode(Cursor.of(time, 1).encoded()).instant()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "x:y", ":y", "17x:y", "99999999999999999999:y", "-:"})
    void refusesWhatIsNoIdAndValue(String text) {
        String forged =
                Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(forged)).isInstanceOf(InvalidPage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a b", "%00", "+/+/"})
    void refusesWhatIsNotBase64(String forged) {
        assertThatThrownBy(() -> Cursor.decode(forged)).isInstanceOf(InvalidPage.class);
    }

    @Test
    void refusesWhatIsLongerThanAnyOfOurs() {
        String forged = new Cursor("x".repeat(1000), 1).encoded();

        assertThatThrownBy(() -> Cursor.decode(forged)).isInstanceOf(InvalidPage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"North gate", "", "1e3", "9223372036854775807", "-9223372036854775808"})
    void isNoTimeUnlessItsValueIsOneThatTheDatabaseKnows(String value) {
        Cursor cursor = new Cursor(value, 1);

        assertThatThrownBy(cursor::instant).isInstanceOf(InvalidPage.class);
    }
}
