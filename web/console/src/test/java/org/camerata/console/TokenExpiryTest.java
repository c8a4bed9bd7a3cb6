package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenExpiryTest {

    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void countsDaysFromNow() {
        assertThat(TokenExpiry.DAYS_30.end(NOW, null, null, null))
                .contains(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void endsWithTheDayInTheReadersZone() {
        assertThat(TokenExpiry.DATE.end(NOW, null, "2026-07-01", "Europe/Berlin"))
                .contains(Instant.parse("2026-07-01T21:59:59Z"));
    }

    @Test
    void asksForADateWhereThereIsNone() {
        assertThat(TokenExpiry.DATE.end(NOW, null, null, "UTC")).isEmpty();
        assertThat(TokenExpiry.DATE.end(NOW, null, "soon", "UTC")).isEmpty();
    }

    @Test
    void leavesATokenAsItIs() {
        assertThat(TokenExpiry.KEEP.end(NOW, NOW, null, null)).contains(NOW);
        assertThat(TokenExpiry.choices(true)).doesNotContain(TokenExpiry.KEEP);
    }
}
