package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameGridTest {

    private final FrameGrid grid = new FrameGrid(44_100);

    @Test
    void takesTheRoundingOutOfMilliseconds() {
        for (int frame = 0; frame < 10_000; frame++) {
            long millis = Math.round(frame * 1024 * 1000.0 / 44_100);
            assertThat(grid.place(millis, 1024)).isEqualTo(frame * 1024L);
        }
    }

    @Test
    void keepsAGap() {
        grid.place(0, 1024);
        assertThat(grid.place(1000, 1024)).isEqualTo(44_100);
        assertThat(grid.place(1023, 1024)).isEqualTo(44_100 + 1024);
    }

    @Test
    void followsACameraWhoseClocksDriftApart() {
        long last = 0;
        for (int frame = 0; frame < 10_000; frame++) {
            long millis = frame * 24L; // 3 % slow
            last = grid.place(millis, 1024);
            assertThat(last * 1000 / 44_100).isBetween(millis - 13, millis + 13);
        }
        assertThat(last).isPositive();
    }

    @Test
    void neverStandsStill() {
        long first = grid.place(0, 1024);
        for (int frame = 0; frame < 100; frame++) {
            long next = grid.place(0, 1024);
            assertThat(next).isGreaterThan(first);
            first = next;
        }
    }
}
