package org.camerata.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    static final Duration BRIEFLY = Duration.ofSeconds(5);

    final Backoff backoff = new Backoff();

    @Test
    void startsAtOnceAndThenWaitsLongerUpToABound() {
        assertThat(Stream.generate(() -> backoff.after(BRIEFLY).toSeconds()).limit(8))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void beginsAgainAfterAMinuteOfHealth() {
        backoff.after(BRIEFLY);
        backoff.after(BRIEFLY);

        assertThat(backoff.after(Backoff.LASTED)).isZero();
        assertThat(backoff.after(BRIEFLY)).isEqualTo(Duration.ofSeconds(1));
    }
}
