package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTimeTest {

    @Test
    void readsATimeInTheZoneOfTheBrowser() {
        assertThat(BrowserTime.instant("2026-07-01T12:30", "Europe/Berlin"))
                .contains(Instant.parse("2026-07-01T10:30:00Z"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Mars/Olympus", "<script>"})
    void takesUtcWhereTheZoneIsUnknown(String zone) {
        assertThat(BrowserTime.instant("2026-07-01T12:30", zone))
                .contains(Instant.parse("2026-07-01T12:30:00Z"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00", "2026-01-01"})
    void findsNoTimeInWhatIsNone(String local) {
        assertThat(BrowserTime.instant(local, "UTC")).isEmpty();
    }
}
