package org.camerata.ingest;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camerata.camera.CameraStream;
import org.camerata.camera.ProfileId;
import org.camerata.camera.Refusal;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;

/**
 * Cameras that were kept out, and why. A camera that is refused tries for ever, so equal refusals
 * are one {@link RefusalRun}; telling of one costs a lookup in memory, and they are written down
 * now and then.
 */
@ApplicationScoped
class Refusals implements Metered {

    /** Runs that wait for the database; while it is away there is room for a fleet. */
    static final int UNWRITTEN_COUNT_MAX = 20_000;

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    @Inject RefusalLedger ledger;
    @Inject Clock clock;

    private final Map<ProfileId, RefusalRun> current = new HashMap<>(); // one a profile at most
    private final Map<RunKey, RefusalRun> unwritten = new HashMap<>();
    private final Tally<Refusal> refusals = new Tally<>(Refusal.class);

    private record RunKey(ProfileId profile, Instant firstAt, Refusal reason) {}

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_publishers_refused_total",
                "Attempts of known cameras that were refused, by why",
                "reason",
                refusals);
    }

    synchronized void refused(CameraStream stream, Refusal reason, String address) {
        refusals.add(reason);
        Instant now = clock.instant();
        RefusalRun before = current.get(stream.profile());
        RefusalRun run =
                before != null && before.goesOnWith(reason, now)
                        ? before.longer(address, now)
                        : RefusalRun.first(stream, reason, address, now);
        current.put(stream.profile(), run);
        RunKey key = new RunKey(stream.profile(), run.firstAt(), reason);
        if (unwritten.size() < UNWRITTEN_COUNT_MAX || unwritten.containsKey(key)) {
            unwritten.put(key, run);
        }
    }

    /** Whoever comes in is refused no longer. */
    synchronized void admitted(ProfileId profile) {
        current.remove(profile);
    }

    /** What cannot be written now is written later. */
    void write() {
        List<RefusalRun> runs = taken();
        if (runs.isEmpty()) {
            return;
        }
        try {
            ledger.write(runs);
        } catch (RuntimeException e) { // whatever the way to the database throws
            LOG.log(WARNING, "Refusals are written down later: {0}", e.getMessage());
            giveBack(runs);
        }
    }

    private synchronized List<RefusalRun> taken() {
        List<RefusalRun> runs = new ArrayList<>(unwritten.values());
        unwritten.clear();
        return runs;
    }

    /** What was told meanwhile is longer. */
    private synchronized void giveBack(List<RefusalRun> runs) {
        for (RefusalRun run : runs) {
            unwritten.putIfAbsent(
                    new RunKey(run.stream().profile(), run.firstAt(), run.reason()), run);
        }
    }
}
