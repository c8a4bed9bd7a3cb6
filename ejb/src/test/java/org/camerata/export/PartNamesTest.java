package org.camerata.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class PartNamesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.480Z");

    @Test
    void canBeStoredEverywhere() {
        assertThat(folder("North gate")).isEqualTo("17-North-gate");
        assertThat(folder("Nördliches Tor / Ost")).isEqualTo("17-Nordliches-Tor-Ost");
        assertThat(folder("../../etc\\x: *?\"<>|")).isEqualTo("17-etc-x");
        assertThat(folder("北門")).isEqualTo("17");
        assertThat(folder("x".repeat(100))).isEqualTo("17-" + "x".repeat(60));
    }

    @Test
    void tellPartsOfOneSecondApart() {
        PartNames names = names("Gate");

        assertThat(names.next(NOON)).isEqualTo("17-Gate/20261124T120000Z.mp4");
        assertThat(names.next(NOON.plusMillis(100))).isEqualTo("17-Gate/20261124T120000Z-2.mp4");
        assertThat(names.next(NOON.plusSeconds(1))).isEqualTo("17-Gate/20261124T120001Z.mp4");
    }

    private static String folder(String name) {
        return names(name).next(NOON).replaceAll("/.*", "");
    }

    private static PartNames names(String name) {
        return new PartNames(
                new ExportSource(new CameraId(17), name, "SN-1", List.of(), List.of()));
    }
}
