package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Some seconds of {@link FootageFuzz}, the same each time; by hand it runs for hours. */
class HostileFootageTest {

    private static final int CASE_COUNT = 4000;
    private static final long SEED = 20_261_129;

    @Test
    @Timeout(120)
    void readingEndsWellWhateverIsInTheFile() throws IOException {
        FootageFuzz fuzz = new FootageFuzz(SEED);
        for (int i = 0; i < CASE_COUNT; i++) {
            fuzz.run(i);
        }
        assertThat(fuzz.playable())
                .as("it reaches what it is to test")
                .isGreaterThan(CASE_COUNT / 2);
    }
}
