package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final RefreshToken token =
            new RefreshToken(null, new byte[32], NOON.plus(RefreshTokens.LIFETIME));

    @Test
    void isFreshUntilTheVeryMomentItExpires() {
        Instant end = NOON.plus(RefreshTokens.LIFETIME);

        assertThat(token.isFresh(end.minusMillis(1))).isTrue();
        assertThat(token.isFresh(end)).isFalse();
    }

    @Test
    void isGoodForOneUse() {
        token.use(NOON);

        assertThat(token.wasUsed()).isTrue();
        assertThat(token.isFresh(NOON)).isFalse();
        assertThatThrownBy(() -> token.use(NOON)).isInstanceOf(IllegalStateException.class);
    }
}
