package org.camerata.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {

    private static final String ADDRESS = "192.0.2.1";

    private final HandClock clock = new HandClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final Written written = new Written();
    private final RefusalLimit limit = new RefusalLimit();

    /** Keeps what was to be written. */
    private static final class Written extends LaterEntries {

        private final List<AuditEvent> events = new ArrayList<>();
        private final List<Actor> actors = new ArrayList<>();

        @Override
        void add(AuditEvent event, Actor actor) {
            events.add(event);
            actors.add(actor);
        }
    }

    @BeforeEach
    void connect() {
        limit.clock = clock;
        limit.later = written;
    }

    @Test
    void writesTheFirstOnesOneByOne() {
        assertThat(admitted(ADDRESS, 100)).isEqualTo(RefusalLimit.ADDRESS_MAX);
    }

    @Test
    void writesTheNumberOfTheOthersWhenTheMinuteIsOver() {
        admitted(ADDRESS, 100);
        limit.sweep();
        assertThat(written.events).isEmpty();

        clock.advance(RefusalLimit.WINDOW);
        limit.sweep();
        limit.sweep();

        assertThat(written.events).hasSize(1);
        assertThat(written.events.get(0).action()).isEqualTo(AuditAction.REFUSALS_SUPPRESSED);
        assertThat(written.events.get(0).after().get("count")).isEqualTo(70L);
        assertThat(written.actors.get(0).address()).isEqualTo(ADDRESS);
    }

    @Test
    void aNewMinuteBeginsAnewAndLosesNoNumber() {
        admitted(ADDRESS, 100);
        clock.advance(RefusalLimit.WINDOW.plus(Duration.ofSeconds(1)));

        assertThat(admitted(ADDRESS, 100)).isEqualTo(RefusalLimit.ADDRESS_MAX);
        clock.advance(RefusalLimit.WINDOW);
        limit.sweep();

        assertThat(counts()).containsExactly(70L, 70L);
    }

    @Test
    void addressesAreCountedApart() {
        admitted(ADDRESS, 100);

        assertThat(admitted("192.0.2.2", 100)).isEqualTo(RefusalLimit.ADDRESS_MAX);
        assertThat(admitted(null, 100)).isEqualTo(RefusalLimit.ADDRESS_MAX);
    }

    @Test
    void manyAddressesTogetherAreBoundedToo() {
        int admitted = 0;
        for (int i = 0; i < 200; i++) {
            admitted += admitted("2001:db8::" + i, 20);
        }

        assertThat(admitted).isEqualTo(RefusalLimit.TOTAL_MAX);
        clock.advance(RefusalLimit.WINDOW);
        limit.sweep();
        assertThat(counts()).containsExactly(2800L);
    }

    private int admitted(String address, int count) {
        int admitted = 0;
        for (int i = 0; i < count; i++) {
            admitted += limit.admit(address) ? 1 : 0;
        }
        return admitted;
    }

    private List<Object> counts() {
        return written.events.stream().<Object>map(event -> event.after().get("count")).toList();
    }
}
