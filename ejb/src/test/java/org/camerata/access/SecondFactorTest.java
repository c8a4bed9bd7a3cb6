package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final byte[] SEALED = {1, 2, 3};

    final SecondFactor factor = new SecondFactor();

    @Test
    void countsOnlyOnceACodeWasGivenBack() {
        assertThat(factor.isOffered()).isFalse();

        factor.offer(SEALED);
        assertThat(factor.isOffered()).isTrue();
        assertThat(factor.isEnrolled()).isFalse();

        factor.confirm(100, NOON);
        assertThat(factor.isEnrolled()).isTrue();
        assertThat(factor.sealedSecret()).isEqualTo(SEALED);
    }

    @Test
    void canBeOfferedAnewUntilItIsEnrolled() {
        factor.offer(SEALED);
        factor.offer(new byte[] {4});
        factor.confirm(100, NOON);

        assertThat(factor.sealedSecret()).containsExactly(4);
        assertThatThrownBy(() -> factor.offer(SEALED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNoStepTwiceAndNoneThatIsOlder() {
        assertThat(factor.isFresh(100)).isTrue();
        factor.offer(SEALED);
        factor.confirm(100, NOON);

        assertThat(factor.isFresh(99)).isFalse();
        assertThat(factor.isFresh(100)).isFalse();
        assertThat(factor.isFresh(101)).isTrue();
    }

    @Test
    void hasEnoughAtTheTenthWrongCodeInARow() {
        for (int i = 1; i < SecondFactor.WRONG_CODES_MAX; i++) {
            assertThat(factor.refuse()).isFalse();
        }
        assertThat(factor.refuse()).isTrue();
        assertThat(factor.refuse()).isTrue();
    }

    @Test
    void beginsToCountAnewAfterARightOne() {
        for (int i = 1; i < SecondFactor.WRONG_CODES_MAX; i++) {
            factor.refuse();
        }
        factor.accept(100);
        assertThat(factor.refuse()).isFalse();

        factor.forgive();
        for (int i = 1; i < SecondFactor.WRONG_CODES_MAX; i++) {
            assertThat(factor.refuse()).isFalse();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsRemoved() {
        factor.offer(SEALED);
        factor.confirm(100, NOON);
        factor.remove();

        assertThat(factor.isOffered()).isFalse();
        assertThat(factor.isEnrolled()).isFalse();
        assertThat(factor.isFresh(1)).isTrue();
    }
}
