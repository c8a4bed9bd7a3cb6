package org.camerata.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.camerata.access.GuardByHand;
import org.camerata.access.TestCallers;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventTicketsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final HandClock clock = new HandClock(NOON);
    final EventTickets tickets = new EventTickets();

    @BeforeEach
    void anAdministratorAsks() {
        GuardByHand guard = new GuardByHand(clock);
        tickets.guard = guard;
        tickets.current = guard.caller;
        tickets.clock = clock;
    }

    @Test
    void isGoodForTheOneWhoAsked() {
        EventTicket ticket = tickets.issue();

        assertThat(ticket.expiresAt()).isEqualTo(NOON.plus(EventTickets.GOOD_FOR));
        assertThat(ticket.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(tickets.redeem(ticket.text())).contains("s" + TestCallers.SID);
    }

    @Test
    void isGoodOnce() {
        EventTicket ticket = tickets.issue();
        tickets.redeem(ticket.text());

        assertThat(tickets.redeem(ticket.text())).isEmpty();
    }

    @Test
    void isGoodForAMoment() {
        EventTicket ticket = tickets.issue();
        clock.advance(EventTickets.GOOD_FOR);

        assertThat(tickets.redeem(ticket.text())).isEmpty();
    }

    @Test
    void isNothingThatOneCanGuess() {
        tickets.issue();

        assertThat(tickets.redeem("")).isEmpty();
        assertThat(tickets.redeem("A".repeat(43))).isEmpty();
        assertThat(tickets.redeem("é")).isEmpty();
    }

    @Test
    void isRefusedToOneWhoUsesNone() {
        for (int i = 0; i < EventTickets.VIEWER_COUNT_MAX; i++) {
            tickets.issue();
        }
        assertThatThrownBy(tickets::issue).isInstanceOf(TooManyTickets.class);

        clock.advance(EventTickets.GOOD_FOR);
        assertThat(tickets.issue()).isNotNull();
    }

    @Test
    void saysNothingOfItselfInALog() {
        EventTicket ticket = tickets.issue();

        assertThat(ticket.toString()).doesNotContain(ticket.text());
    }
}
