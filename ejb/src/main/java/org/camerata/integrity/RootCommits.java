package org.camerata.integrity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTarget;
import org.camerata.audit.AuditTrail;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.integrity.chain.Sha256;

/** Signs days, each in a transaction of its own (H4). */
@Stateless
public class RootCommits {

    /** The server ends a transaction after 2 minutes; clocks of nodes may differ a little. */
    static final Duration LATE_MAX = Duration.ofMinutes(5);

    @Inject RootRows roots;
    @Inject HeadRows heads;
    @Inject NodeKeys keys;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * Signs the oldest day that is over and not signed yet.
     *
     * @return false if there is none
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean signNext() {
        Optional<DailyRoot> last = roots.last();
        Optional<LocalDate> next =
                last.map(DailyRoot::day)
                        .map(day -> day.plusDays(1))
                        .or(() -> heads.firstLinkedAt().map(RootCommits::dayOf));
        LocalDate running = dayOf(clock.instant().minus(LATE_MAX));
        if (next.filter(day -> day.isBefore(running)).isEmpty()) {
            return false;
        }
        sign(next.get(), last.map(DailyRoot::hash).orElse(Sha256.NONE));
        return true;
    }

    /** The audit log has the hash too, so that it is in a chain of its own, and in its file. */
    private void sign(LocalDate day, String previousHash) {
        DailyRoot root = DailyRoot.sign(day, clock.instant(), ends(day), previousHash, keys.get());
        roots.add(root);
        trail.record(
                AuditEvent.done(AuditAction.FOOTAGE_ROOT_SIGNED)
                        .on(new AuditTarget("footage-root", day.toString(), null))
                        .to(
                                Map.of(
                                        "hash", root.hash(),
                                        "cameras", root.cameras(),
                                        "links", root.links())));
    }

    private List<ChainHead> ends(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return heads.all().stream()
                .flatMap(head -> heads.before(head.cameraId(), end).stream())
                .toList();
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
