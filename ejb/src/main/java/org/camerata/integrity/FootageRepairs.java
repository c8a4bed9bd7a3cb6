package org.camerata.integrity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.node.HotVolume;
import org.camerata.recording.FinishedSegments;

/**
 * Brings rows in line with files, as {@code ./camerata verify --repair} found them apart. Believes
 * nothing that it is told: each is looked at again before it is changed. No file is changed.
 */
@Stateless
public class FootageRepairs {

    @Inject FinishedSegments finished;
    @Inject CheckRows checks;
    @Inject HotVolume volume;
    @Inject AuditTrail trail;

    /**
     * What to do.
     *
     * @param adopt files without a row, relative to the volume
     * @param miss ids of recordings without their file
     * @param restore ids of missing recordings whose file is back
     * @param check ids of recordings to be read before all others
     */
    public record Plan(List<Path> adopt, List<Long> miss, List<Long> restore, List<Long> check) {}

    /** How many of each were done. */
    public record Done(int adopted, int missed, int restored, int checking) {}

    public Done apply(Plan plan) {
        Done done =
                new Done(
                        count(plan.adopt(), finished::adopt),
                        count(plan.miss(), this::miss),
                        count(plan.restore(), finished::restore),
                        count(plan.check(), this::check));
        trail.record(
                AuditEvent.done(AuditAction.FOOTAGE_REPAIRED)
                        .to(
                                Map.of(
                                        "adopted", done.adopted(),
                                        "missed", done.missed(),
                                        "restored", done.restored(),
                                        "checking", done.checking())));
        return done;
    }

    private static <T> int count(List<T> all, Predicate<T> work) {
        return (int) all.stream().filter(work).count();
    }

    private boolean miss(long id) {
        boolean gone =
                finished.find(id).filter(segment -> !volume.holds(segment.file())).isPresent();
        if (gone) {
            finished.miss(id);
        }
        return gone;
    }

    private boolean check(long id) {
        return checks.lock(id)
                .map(
                        check -> {
                            check.dueSince(Instant.EPOCH);
                            return true;
                        })
                .orElse(false);
    }
}
