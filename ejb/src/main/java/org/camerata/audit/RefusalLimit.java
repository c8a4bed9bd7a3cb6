package org.camerata.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Keeps those who are refused over and over from filling the log. Beyond so many a minute their
 * refusals are counted, and the number becomes one entry when the minute is over.
 */
@ApplicationScoped
class RefusalLimit {

    /** Refusals of one client address in one minute that are written one by one. */
    static final int ADDRESS_MAX = 30;

    /** The same of all addresses together: a network can have any number of them. */
    static final int TOTAL_MAX = 1_200;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Addresses that are counted apart; of the least used, the count is written early. */
    private static final int ADDRESSES_MAX = 10_000;

    /** Stands for all addresses together, and is none. */
    private static final String ALL = "";

    private static final String UNKNOWN = "unknown";

    /** Refusals since a time; guarded by itself. */
    private static final class Tally {

        private final Instant since;
        private int admitted;
        private long suppressed;

        Tally(Instant since) {
            this.since = since;
        }

        synchronized boolean admit(int max) {
            if (admitted < max) {
                admitted++;
                return true;
            }
            suppressed++;
            return false;
        }

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    @Inject Clock clock;
    @Inject LaterEntries later;

    private final Cache<String, Tally> tallies =
            Caffeine.newBuilder()
                    .maximumSize(ADDRESSES_MAX)
                    .executor(Runnable::run)
                    .removalListener(this::report)
                    .build();

    /**
     * Whether a refusal of this client is written by itself; else it was counted.
     *
     * @param address null where it is not known
     */
    boolean admit(String address) {
        String client = address == null ? UNKNOWN : address;
        return current(client).admit(ADDRESS_MAX) && current(ALL).admit(TOTAL_MAX);
    }

    /** Writes the numbers of minutes that are over. */
    void sweep() {
        Instant now = clock.instant();
        tallies.asMap()
                .forEach(
                        (address, tally) -> {
                            if (tally.isOver(now)) {
                                tallies.asMap().remove(address, tally);
                            }
                        });
    }

    private Tally current(String address) {
        Instant now = clock.instant();
        return tallies.asMap()
                .compute(
                        address,
                        (key, known) ->
                                known == null || known.isOver(now) ? new Tally(now) : known);
    }

    private void report(String address, Tally tally, RemovalCause cause) {
        synchronized (tally) {
            if (tally.suppressed == 0) {
                return;
            }
            AuditEvent event =
                    AuditEvent.refused(AuditAction.REFUSALS_SUPPRESSED)
                            .to(Map.of("count", tally.suppressed, "since", tally.since))
                            .because("Refused again and again; written as a number");
            later.add(event, Actor.anonymous(address.equals(ALL) ? null : address, null));
        }
    }
}
