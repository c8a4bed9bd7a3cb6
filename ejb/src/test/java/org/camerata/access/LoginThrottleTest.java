package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.camerata.access.LoginThrottle.Attempt;
import org.camerata.fakes.HandClock;
import org.camerata.shared.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginThrottleTest {

    static final int ACCOUNT_FREE = LoginThrottle.FREE_FAILURES_PER_ACCOUNT;
    static final int ADDRESS_FREE = LoginThrottle.FREE_FAILURES_PER_ADDRESS;

    final HandClock clock = new HandClock(Instant.parse("2026-01-01T00:00:00Z"));
    final LoginThrottle throttle = new LoginThrottle();

    @BeforeEach
    void start() {
        throttle.clock = clock;
        throttle.forgetEverything();
    }

    @Test
    void refusesAnAccountThatFailedTooOftenWhateverTheAddress() {
        for (int i = 0; i <= ACCOUNT_FREE; i++) {
            fail("jane", "192.0.2." + i);
        }

        assertThatThrownBy(() -> begin("jane", "198.51.100.1"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refusal -> {
                            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.THROTTLED);
                            assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                        })
                .hasMessage("Too many attempts to log in; try again in 1 s");
        assertPasses("john", "198.51.100.1", false);
    }

    @Test
    void refusesAnAddressThatFailedTooOftenWhateverTheAccount() {
        for (int i = 0; i <= ADDRESS_FREE; i++) {
            fail("user" + i, "192.0.2.1");
        }

        assertRefused("jane", "192.0.2.1", false);
        assertPasses("jane", "192.0.2.2", false);
    }

    @Test
    void takesTheLongerOfBothDelays() {
        fail("jane", "192.0.2.1", ACCOUNT_FREE + 3);

        assertThatThrownBy(() -> begin("jane", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refusal ->
                                assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(4)));
    }

    @Test
    void letsTheNextAttemptPassOnceTheDelayIsOver() {
        fail("jane", "192.0.2.1", ACCOUNT_FREE + 1);
        clock.advance(Duration.ofMillis(999));
        assertRefused("jane", "192.0.2.1", false);

        clock.advance(Duration.ofMillis(1));
        assertPasses("jane", "192.0.2.1", false);
    }

    @Test
    void doesNotCountWhatItRefuses() {
        fail("jane", "192.0.2.1", ACCOUNT_FREE + 1);
        for (int i = 0; i < 100; i++) {
            assertRefused("jane", "192.0.2.1", false);
        }

        clock.advance(Duration.ofSeconds(1));
        assertPasses("jane", "192.0.2.1", false);
    }

    @Test
    void locksNobodyOutWhereTheyLoggedInBefore() {
        for (int i = 0; i < 1000; i++) {
            failIfAdmitted("jane", "192.0.2." + i % 50);
        }

        assertRefused("jane", "198.51.100.1", false);
        assertPasses("jane", "198.51.100.1", true);
    }

    @Test
    void holdsAnAddressBackAlsoWhereItIsKnown() {
        fail("john", "192.0.2.1", ACCOUNT_FREE);
        fail("jim", "192.0.2.1", ADDRESS_FREE + 1 - ACCOUNT_FREE);

        assertRefused("jane", "192.0.2.1", true);
    }

    @Test
    void countsNoFailureOfAKnownPairAgainstTheAccount() {
        for (int i = 0; i < ADDRESS_FREE; i++) {
            begin("jane", "192.0.2.1", true).failed();
        }

        assertPasses("jane", "198.51.100.1", false);
    }

    @Test
    void forgivesWhatTheSameUserMistypedAtTheSameAddress() {
        fail("jane", "192.0.2.1", ACCOUNT_FREE);
        begin("jane", "192.0.2.1").succeeded();

        fail("jane", "192.0.2.1", ACCOUNT_FREE);
        assertPasses("jane", "192.0.2.1", false);
    }

    @Test
    void forgivesNothingElseSoThatAnOwnAccountIsNoEraser() {
        for (int i = 0; i < ADDRESS_FREE; i++) {
            fail("user" + i, "192.0.2.1");
            begin("mallory", "192.0.2.1").succeeded();
        }

        fail("jane", "192.0.2.1");
        assertRefused("mallory", "192.0.2.1", true);
    }

    @Test
    void forgivesAnAccountNoneOfTheFailuresFromElsewhere() {
        fail("jane", "203.0.113.9", ACCOUNT_FREE);
        begin("jane", "192.0.2.1").succeeded();

        fail("jane", "203.0.113.9");
        assertRefused("jane", "203.0.113.9", false);
    }

    @Test
    void admitsOneAtATimeBeyondTheFreeOnes() {
        fail("jane", "192.0.2.1", ACCOUNT_FREE);
        Attempt last = begin("jane", "192.0.2.2");

        assertRefused("jane", "192.0.2.3", false);

        last.close();
        assertPasses("jane", "192.0.2.3", false);
    }

    @Test
    void letsNobodyElseQueueBehindThoseWhoFail() {
        throttle.lanes = new HashingLanes(4, Duration.ZERO);
        fail("jane", "192.0.2.1");
        Attempt hashing = begin("jane", "192.0.2.1");

        assertRefused("jane", "192.0.2.2", false); // its account failed
        assertRefused("john", "192.0.2.1", false); // its address failed
        assertPasses("john", "192.0.2.2", false);
        assertPasses("jane", "192.0.2.3", true);
        assertPasses("jane", "192.0.2.1", true); // mistyped once

        hashing.succeeded();
        assertPasses("jane", "192.0.2.2", false);
    }

    @Test
    void letsManyAtOnceOnOneAccountHaveTwoCoresAtMost() {
        throttle.lanes = new HashingLanes(64, Duration.ZERO);
        Attempt first = begin("jane", "192.0.2.1");
        Attempt second = begin("jane", "192.0.2.2");

        assertRefused("jane", "192.0.2.3", false);

        first.failed();
        second.failed();
    }

    @Test
    void doesNotCountWhoFoundTheQueueFull() {
        throttle.lanes = new HashingLanes(2, Duration.ZERO);
        fail("jane", "192.0.2.1");
        Attempt hashing = begin("jane", "192.0.2.1");
        for (int i = 0; i < 100; i++) {
            assertRefused("jane", "192.0.2.1", false);
        }
        hashing.close();

        assertPasses("jane", "192.0.2.1", false);
    }

    @Test
    void forgetsAnAttemptWithoutAVerdict() {
        for (int i = 0; i < 100; i++) {
            try (Attempt unfinished = begin("jane", "192.0.2.1")) {
                assertThat(unfinished).isNotNull();
            }
        }

        assertPasses("jane", "192.0.2.1", false);
    }

    @Test
    void keepsTheFirstVerdict() {
        for (int i = 0; i <= ACCOUNT_FREE; i++) {
            try (Attempt attempt = begin("jane", "192.0.2.1")) {
                attempt.failed();
                attempt.succeeded();
            }
        }

        assertRefused("jane", "192.0.2.1", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JANE", "Jané", "jane ", "ja\u200Bne", "ｊａｎｅ", "jane\u0301", "ja\u0000ne"})
    void countsNamesAsOneThatTheDatabaseTakesForOne(String other) {
        fail("jane", "192.0.2.1", ACCOUNT_FREE + 1);

        assertRefused(other, "192.0.2.2", false);
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        for (int i = 0; i <= ADDRESS_FREE; i++) {
            fail("user" + i, "2001:db8:0:1::" + i);
        }

        assertRefused("jane", "2001:db8:0:1:ffff::9", false);
        assertPasses("jane", "2001:db8:0:2::9", false);
    }

    @Test
    void countsIpv4AlsoWhereItIsWrittenAsIpv6() {
        for (int i = 0; i <= ADDRESS_FREE; i++) {
            fail("user" + i, "::ffff:192.0.2.1");
        }

        assertRefused("jane", "192.0.2.1", false);
    }

    @Test
    void hasRoomForAnyText() {
        assertPasses("", "", false);
        assertPasses("x".repeat(1 << 20), "192.0.2.1", false);
        assertPasses("\uD83D\u0000", "not an address", false);
    }

    private Attempt begin(String username, String address) {
        return begin(username, address, false);
    }

    private Attempt begin(String username, String address, boolean known) {
        return throttle.begin(username, address, known);
    }

    private void fail(String username, String address) {
        begin(username, address).failed();
    }

    /** Each as soon as it is admitted. */
    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            while (!failIfAdmitted(username, address)) {
                clock.advance(Duration.ofSeconds(1));
            }
        }
    }

    private boolean failIfAdmitted(String username, String address) {
        try {
            fail(username, address);
            return true;
        } catch (TooManyAttempts e) {
            return false;
        }
    }

    private void assertRefused(String username, String address, boolean known) {
        assertThatThrownBy(() -> begin(username, address, known))
                .isInstanceOf(TooManyAttempts.class);
    }

    private void assertPasses(String username, String address, boolean known) {
        assertThatCode(() -> begin(username, address, known).close()).doesNotThrowAnyException();
    }
}
