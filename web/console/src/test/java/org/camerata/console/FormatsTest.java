package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    final Formats formats = new Formats();

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.00 kB",
        "1153433600, 1.15 GB",
        "999999, 1.00 MB",
        "12345678, 12.3 MB",
        "123456789012, 123 GB",
        "999600000000, 1.00 TB",
        "9223372036854775807, 9.22 EB"
    })
    void showsASizeWithThreeDigits(long sizeBytes, String shown) {
        assertThat(formats.size(sizeBytes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, The old ones no longer work.",
        "60, The old ones work for 1 h more.",
        "1440, The old ones work for 1 day more.",
        "10080, The old ones work for 7 days more."
    })
    void saysHowLongOldAddressesWork(int minutes, String shown) {
        assertThat(formats.keyOverlap(minutes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59.4, 59 s",
        "59.6, 1 min 0 s",
        "3599, 59 min 59 s",
        "3600, 1 h 0 min",
        "90061, 25 h 1 min",
        "-3, 0 s"
    })
    void showsALengthOfTimeByItsTwoGreatestUnits(double seconds, String shown) {
        assertThat(formats.duration(seconds)).isEqualTo(shown);
    }

    @Test
    void showsADashForWhatIsNotKnown() {
        assertThat(formats.size(null)).isEqualTo("–");
        assertThat(formats.duration(null)).isEqualTo("–");
        assertThat(formats.utc(null)).isEqualTo("–");
    }

    @Test
    void showsTimesInUtcUntilTheBrowserKnowsBetter() {
        assertThat(formats.utc(Instant.parse("2026-03-01T23:05:09.123Z")))
                .isEqualTo("2026-03-01 23:05:09 UTC");
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 25", "0, 0, 0", "9, 4, 100", "-1, 4, 0", "1, 3, 33"})
    void keepsPercentBetweenNothingAndAll(long part, long whole, int percent) {
        assertThat(formats.percent(part, whole)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "North gate, North-gate-20260301T120000Z.mp4",
        "../../etc/passwd, etc-passwd-20260301T120000Z.mp4",
        "'Tür 7 / \"Ost\"', Tür-7-Ost-20260301T120000Z.mp4",
        "🚪, camera-20260301T120000Z.mp4"
    })
    void namesADownloadSafely(String camera, String file) {
        assertThat(formats.fileName(camera, Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace King, AL",
        "administrator, A",
        "'  olga  operator ', OO",
        "🦊 fox, 🦊F"
    })
    void abbreviatesANameToTwoLetters(String name, String initials) {
        assertThat(Formats.initials(name)).isEqualTo(initials);
    }
}
