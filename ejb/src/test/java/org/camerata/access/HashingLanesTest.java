package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camerata.access.HashingLanes.Lane;
import org.junit.jupiter.api.Test;

class HashingLanesTest {

    static final Duration NO_WAIT = Duration.ZERO;
    static final Duration LONG = Duration.ofSeconds(30);

    final HashingLanes lanes = new HashingLanes(4, NO_WAIT);

    @Test
    void letWhoIsKnownHaveEveryCore() {
        enter(Lane.KNOWN, 4);

        assertThatThrownBy(() -> lanes.enter(Lane.KNOWN)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void letStrangersHaveHalfOfThem() {
        enter(Lane.NEW, 2);

        assertThatThrownBy(() -> lanes.enter(Lane.NEW)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void letThoseWhoFailHaveOne() {
        enter(Lane.SUSPECT, 1);

        assertThatThrownBy(() -> lanes.enter(Lane.SUSPECT)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void areFreeForOthersHoweverFullOneIs() {
        enter(Lane.SUSPECT, 1);
        assertThatThrownBy(() -> lanes.enter(Lane.SUSPECT)).isInstanceOf(TooManyAttempts.class);

        assertThatCode(() -> lanes.enter(Lane.KNOWN)).doesNotThrowAnyException();
        assertThatCode(() -> lanes.enter(Lane.NEW)).doesNotThrowAnyException();
    }

    @Test
    void areFreeAgainAfterwards() {
        lanes.enter(Lane.SUSPECT).release();
        assertThatThrownBy(
                        () -> {
                            lanes.enter(Lane.SUSPECT);
                            lanes.enter(Lane.SUSPECT);
                        })
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void leaveHalfOfTheCoresToThoseWhoAreKnown() {
        HashingLanes two = new HashingLanes(2, NO_WAIT);
        HashingLanes.Permit suspect = two.enter(Lane.SUSPECT);

        assertThatThrownBy(() -> two.enter(Lane.NEW)).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> two.enter(Lane.KNOWN)).doesNotThrowAnyException();

        suspect.release();
        assertThatCode(() -> two.enter(Lane.NEW)).doesNotThrowAnyException();
    }

    @Test
    void haveSomethingForEachOnASmallMachine() {
        for (Lane lane : Lane.values()) {
            HashingLanes small = new HashingLanes(1, NO_WAIT);
            assertThatCode(() -> small.enter(lane)).doesNotThrowAnyException();
        }
    }

    @Test
    void letSomeWaitAndRefuseMoreAtOnce() throws InterruptedException {
        HashingLanes patient = new HashingLanes(1, LONG);
        HashingLanes.Permit first = patient.enter(Lane.KNOWN);
        CountDownLatch done = new CountDownLatch(HashingLanes.WAITING_MAX);
        CountDownLatch refused = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(HashingLanes.WAITING_MAX + 1);
        try {
            for (int i = 0; i <= HashingLanes.WAITING_MAX; i++) {
                others.execute(() -> takeATurn(patient, done, refused));
            }

            assertThat(refused.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(done.getCount()).isEqualTo(HashingLanes.WAITING_MAX);
            first.release();
            assertThat(done.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            others.shutdownNow();
        }
    }

    private static void takeATurn(HashingLanes lanes, CountDownLatch done, CountDownLatch refused) {
        try {
            lanes.enter(Lane.KNOWN).release();
            done.countDown();
        } catch (TooManyAttempts e) {
            refused.countDown();
        }
    }

    @Test
    void refuseWhoIsInterrupted() {
        enter(Lane.SUSPECT, 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lanes.enter(Lane.SUSPECT)).isInstanceOf(TooManyAttempts.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void enter(Lane lane, int times) {
        for (int i = 0; i < times; i++) {
            lanes.enter(lane);
        }
    }
}
