package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingFileTest {

    static final Instant MODIFIED = Instant.parse("2026-11-24T12:34:56.789Z");

    @Test
    void tellsStreamAndSecondByItsName() {
        assertThat(IncomingFile.of("k3v9q0z7m2x6c1b8-1795521600.flv", MODIFIED))
                .contains(
                        new IncomingFile(
                                "k3v9q0z7m2x6c1b8-1795521600.flv",
                                "k3v9q0z7m2x6c1b8",
                                Instant.parse("2026-11-24T12:00:00Z"),
                                MODIFIED));
    }

    @Test
    void tellsStreamAndMillisecondByItsName() {
        String name = "k3v9q0z7m2x6c1b8-1795521600123-42.flv";

        assertThat(IncomingFile.of(name, MODIFIED))
                .contains(
                        new IncomingFile(
                                name,
                                "k3v9q0z7m2x6c1b8",
                                Instant.parse("2026-11-24T12:00:00.123Z"),
                                MODIFIED));
    }

    @Test
    void saysAsNearAsItsNameTellsWhenItWasBegun() {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");

        assertThat(IncomingFile.of("k3v9q0z7m2x6c1b8-1795521600.flv", MODIFIED))
                .hasValueSatisfying(
                        file -> assertThat(file.begunBefore()).isEqualTo(noon.plusSeconds(1)));
        assertThat(IncomingFile.of("k3v9q0z7m2x6c1b8-1795521600000-4.flv", MODIFIED))
                .hasValueSatisfying(
                        file -> assertThat(file.begunBefore()).isEqualTo(noon.plusMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "holiday.flv",
                "k3v9q0z7m2x6c1b8-1795521600123.flv",
                "k3v9q0z7m2x6c1b8-1795521600-42.flv",
                "k3v9q0z7m2x6c1b8-1795521600123-.flv",
                "k3v9q0z7m2x6c1b8-1795521600123-123456789012345678901.flv",
                "k3v9q0z7m2x6c1b8.flv",
                "k3v9q0z7m2x6c1b8-179552160.flv",
                "k3v9q0z7m2x6c1b8-17955216000.flv",
                "k3v9q0z7m2x6c1b8-1795521600.mp4",
                "K3V9Q0Z7M2X6C1B8-1795521600.flv",
                "k3v9q0z7m2x6c1b-1795521600.flv",
                "../k3v9q0z7m2x6c1b8-1795521600.flv",
                "k3v9q0z7m2x6c1b8-1795521600.flv\n"
            })
    void isNothingThatNginxWouldName(String name) {
        assertThat(IncomingFile.of(name, MODIFIED)).isEmpty();
    }
}
