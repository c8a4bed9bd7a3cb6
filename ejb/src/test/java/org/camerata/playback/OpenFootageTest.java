package org.camerata.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.playback.FootageClockTest.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.camerata.fakes.SmallFlv;
import org.camerata.media.FootageIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A minute with a key frame each second, of which ten seconds cannot be read. */
class OpenFootageTest {

    @TempDir Path folder;
    private OpenFootage footage;

    @BeforeEach
    void open() throws IOException {
        Path flv = Files.write(folder.resolve("damaged.flv"), SmallFlv.damaged(60, 20, 30));
        footage = OpenFootage.of(FootageClockTest.segment(at(60)), FootageIndex.scan(flv));
    }

    @Test
    void hasNothingOfATimeThatIsDamaged() {
        assertThat(footage.groups(at(22), at(25)).isEmpty()).isTrue();
    }

    @Test
    void beginsBehindDamageThatARangeBeginsIn() {
        assertThat(footage.groups(at(25), at(33))).isEqualTo(new GroupRange(20, 23));
    }

    @Test
    void endsInFrontOfDamageThatARangeEndsIn() {
        assertThat(footage.groups(at(17), at(25))).isEqualTo(new GroupRange(17, 20));
    }

    @Test
    void cutsAFragmentWhereDamageLies() {
        assertThat(footage.fragments(footage.groups(at(14), at(34)), Duration.ofSeconds(4)))
                .containsExactly(
                        new GroupRange(14, 18), new GroupRange(18, 20), new GroupRange(20, 24));
        assertThat(footage.isBehindDamage(20)).isTrue();
        assertThat(footage.startOf(new GroupRange(20, 24))).isEqualTo(at(30));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
