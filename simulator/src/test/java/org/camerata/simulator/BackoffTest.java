package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToItsBound() {
        Backoff backoff = new Backoff(() -> 0.999_999);

        Duration previous = Duration.ZERO;
        for (int failure = 0; failure < 20; failure++) {
            Duration wait = backoff.afterFailure();
            assertThat(wait).isGreaterThanOrEqualTo(previous).isLessThanOrEqualTo(Backoff.MAX);
            previous = wait;
        }
        assertThat(previous).isGreaterThan(Backoff.MAX.minusMillis(10));
    }

    @Test
    void neverWaitsLessThanHalfAStep() {
        assertThat(new Backoff(() -> 0).afterFailure()).isEqualTo(Backoff.FIRST.dividedBy(2));
    }

    @Test
    void startsAgainAfterASuccess() {
        Backoff backoff = new Backoff(() -> 0);
        backoff.afterFailure();
        backoff.afterFailure();
        backoff.success();

        assertThat(backoff.afterFailure()).isEqualTo(Backoff.FIRST.dividedBy(2));
    }
}
