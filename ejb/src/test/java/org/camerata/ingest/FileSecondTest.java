package org.camerata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.camerata.camera.ProfileId;
import org.camerata.fakes.HandClock;
import org.camerata.node.SettingsByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileSecondTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final ProfileId GATE = new ProfileId(7);

    final FileSecond second = new FileSecond();

    @BeforeEach
    void theStockModuleRuns() {
        second.settings = new SettingsByHand();
        second.clock = new HandClock(NOON);
    }

    @Test
    void isTheOneThatItIsForAFirstFile() {
        assertThat(second.turn(GATE, NOON.plusMillis(700))).isEqualTo(NOON);
    }

    @Test
    void isAnotherForEachFileThatIsBegunInTheSame() {
        second.turn(GATE, NOON.plusMillis(700));

        assertThat(second.turn(GATE, NOON.plusMillis(800))).isEqualTo(NOON.plusSeconds(1));
        assertThat(second.turn(GATE, NOON.plusMillis(900))).isEqualTo(NOON.plusSeconds(2));
        assertThat(second.turn(new ProfileId(8), NOON)).isEqualTo(NOON);
    }

    @Test
    void isNotFarInTheFuture() {
        for (int file = 0; file < 100; file++) {
            second.turn(GATE, NOON);
        }

        assertThatThrownBy(() -> second.await(GATE)).isInstanceOf(TooManyPublishers.class);
        assertThat(second.turn(GATE, NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    }
}
