package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.camerata.access.HashingLanes.Lane;

/**
 * Makes guessing passwords slow, per account and per address, before anything is hashed. An account
 * that does not exist is treated like one that does.
 *
 * <p>Nobody can lock somebody else out: an account's delay does not hold where its user logged in
 * from the same address before. The address' own delay always holds. A success forgives what the
 * same user at the same address had mistyped, and nothing else: with an account of their own, an
 * attacker could else wipe out their failures with others' accounts.
 */
@ApplicationScoped
class LoginThrottle {

    static final int FREE_FAILURES_PER_ACCOUNT = 5;
    static final int FREE_FAILURES_PER_ADDRESS = 10; // a household or an office may share one

    private final Object lock = new Object(); // held for map operations only

    @Inject Clock clock;

    HashingLanes lanes = HashingLanes.ofThisMachine();

    private FailedAttempts accounts;
    private FailedAttempts addresses;
    private FailedAttempts pairs;

    @PostConstruct
    void forgetEverything() {
        accounts = new FailedAttempts(FREE_FAILURES_PER_ACCOUNT, clock);
        addresses = new FailedAttempts(FREE_FAILURES_PER_ADDRESS, clock);
        pairs = new FailedAttempts(0, clock);
    }

    /**
     * Waits for its turn to hash a password. Close the attempt in any case; one without a verdict
     * (the database failed, say) leaves no trace.
     *
     * @param username as typed, or better as stored, where there is such an account
     * @param address the client's, as text
     * @param known whether this account logged in from this address within the last 30 days
     * @throws TooManyAttempts if the account or the address has to wait, or too many do already
     */
    Attempt begin(String username, String address, boolean known) {
        ThrottleKeys keys = ThrottleKeys.of(username, address);
        Lane lane = reserve(keys, known);
        try {
            return new Attempt(keys, known, lanes.enter(lane));
        } catch (TooManyAttempts refusal) {
            undo(keys, known);
            throw refusal;
        }
    }

    private Lane reserve(ThrottleKeys keys, boolean known) {
        synchronized (lock) {
            Duration delay = longer(addresses.delay(keys.address()), accountDelay(keys, known));
            if (!delay.isZero()) {
                throw TooManyAttempts.until(delay);
            }
            Lane lane = lane(keys, known);
            begin(keys, known);
            return lane;
        }
    }

    private Duration accountDelay(ThrottleKeys keys, boolean known) {
        return known ? Duration.ZERO : accounts.delay(keys.account());
    }

    private Lane lane(ThrottleKeys keys, boolean known) {
        if (known) {
            return addresses.failures(keys.address()) <= FREE_FAILURES_PER_ADDRESS
                    ? Lane.KNOWN
                    : Lane.SUSPECT;
        }
        boolean clean =
                addresses.failures(keys.address()) == 0
                        && accounts.failuresAndPending(keys.account()) == 0;
        return clean ? Lane.NEW : Lane.SUSPECT;
    }

    private void begin(ThrottleKeys keys, boolean known) {
        addresses.begin(keys.address());
        pairs.begin(keys.pair());
        if (!known) {
            accounts.begin(keys.account());
        }
    }

    private void undo(ThrottleKeys keys, boolean known) {
        synchronized (lock) {
            addresses.undo(keys.address());
            pairs.undo(keys.pair());
            if (!known) {
                accounts.undo(keys.account());
            }
        }
    }

    private void fail(ThrottleKeys keys, boolean known) {
        synchronized (lock) {
            addresses.fail(keys.address());
            pairs.fail(keys.pair());
            if (!known) {
                accounts.fail(keys.account());
            }
        }
    }

    private void succeed(ThrottleKeys keys, boolean known) {
        synchronized (lock) {
            int own = pairs.failures(keys.pair());
            addresses.forgive(keys.address(), own);
            pairs.forgive(keys.pair(), own);
            if (!known) {
                accounts.forgive(keys.account(), own);
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** One password that is being looked at. */
    final class Attempt implements AutoCloseable {

        private final ThrottleKeys keys;
        private final boolean known;
        private final HashingLanes.Permit permit;
        private boolean decided;

        private Attempt(ThrottleKeys keys, boolean known, HashingLanes.Permit permit) {
            this.keys = keys;
            this.known = known;
            this.permit = permit;
        }

        /** The password is right, and the next one in the queue may be looked at. */
        void succeeded() {
            decide(() -> succeed(keys, known));
        }

        /** The password is wrong, and the next one in the queue may be looked at. */
        void failed() {
            decide(() -> fail(keys, known));
        }

        @Override
        public void close() {
            decide(() -> undo(keys, known));
        }

        private void decide(Runnable verdict) {
            if (!decided) {
                decided = true;
                permit.release();
                verdict.run();
            }
        }
    }
}
