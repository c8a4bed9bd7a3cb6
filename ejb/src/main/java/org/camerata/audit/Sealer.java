package org.camerata.audit;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Seals what was committed (A3.3), without ever making a writer wait.
 *
 * <p>Ids are given at insertion, transactions end in another order: an entry can appear below
 * others that are sealed already. So each run looks from a floor on, which is what the highest
 * sealed id was {@link #LATE_MAX} ago: longer than any transaction lives, so nothing can appear
 * below. What lies between is read from two indexes only.
 */
@ApplicationScoped
class Sealer {

    private static final System.Logger LOG = System.getLogger(Sealer.class.getName());

    /** The server ends a transaction after 2 minutes; clocks of nodes may differ a little. */
    static final Duration LATE_MAX = Duration.ofMinutes(5);

    private static final Duration MARK_EVERY = Duration.ofSeconds(10);
    private static final int BATCHES_PER_RUN_MAX = 20;

    /** After an entry each run looks for so long: nearly every transaction ends within it. */
    private static final Duration BUSY_FOR = Duration.ofSeconds(5);

    /** What other nodes wrote, or a slow transaction, is seen so late at most. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final int REPORTED_MAX = 1_000; // forged entries; it is clear then

    @Inject SealCommits commits;
    @Inject EntryRows entries;
    @Inject Clock clock;

    /** The highest sealed id at a time. */
    private record Mark(Instant at, long id) {}

    /** Newest last; those of {@link #LATE_MAX}. */
    private final Deque<Mark> marks = new ArrayDeque<>();

    private final Set<Long> reported = new HashSet<>();
    private long floor = -1; // not known yet
    private Instant nextLook = Instant.MIN;

    /** Called every second. */
    synchronized void run() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook) && entries.addedAt().plus(BUSY_FOR).isBefore(now)) {
            return;
        }
        nextLook = now.plus(LOOK_EVERY);
        seal();
    }

    private void seal() {
        if (floor < 0) {
            floor = commits.floor(LATE_MAX);
        }
        long after = floor;
        for (int i = 0; i < BATCHES_PER_RUN_MAX; i++) {
            SealCommits.Batch batch = commits.seal(after);
            batch.forged().forEach(this::report);
            after = batch.lastId();
            if (!batch.isFull()) {
                mark();
                return;
            }
        }
    }

    /** Only after a run that saw everything. */
    private void mark() {
        Instant now = clock.instant();
        if (marks.isEmpty() || !now.isBefore(marks.getLast().at().plus(MARK_EVERY))) {
            marks.addLast(new Mark(now, commits.newestSealedId()));
        }
        while (!marks.isEmpty() && marks.getFirst().at().isBefore(now.minus(LATE_MAX))) {
            floor = Math.max(floor, marks.removeFirst().id());
        }
    }

    synchronized long floor() {
        return Math.max(floor, 0);
    }

    private void report(long id) {
        if (reported.size() < REPORTED_MAX && reported.add(id)) {
            LOG.log(
                    ERROR,
                    "Audit entry {0} is forged: its MAC is wrong. Run ./camerata audit verify",
                    Long.toString(id));
        }
    }
}
