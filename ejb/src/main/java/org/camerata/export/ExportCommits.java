package org.camerata.export;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;

/** What becomes of exports, each step in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportCommits {

    /** An export that is broken off so often is given up. */
    public static final int ATTEMPT_COUNT_MAX = 3;

    /** Of one sweep; the next one goes on. */
    static final int SWEEP_COUNT_MAX = 100;

    @Inject ExportRows rows;
    @Inject AuditTrail trail;
    @Inject Event<ExportChanged> changed;
    @Inject Clock clock;

    /** What is said to be made while nothing is made was broken off; its turn comes again. */
    public void recover() {
        for (long id : rows.ids(EnumSet.of(ExportState.RUNNING), Exports.UNFINISHED_COUNT_MAX)) {
            rows.lock(id).ifPresent(this::again);
        }
    }

    /** The next one, which is being made from now on. */
    public Optional<ExportOrder> next() {
        return rows.nextWaiting()
                .flatMap(rows::lock)
                .filter(export -> export.state() == ExportState.WAITING)
                .map(
                        export -> {
                            export.begin(clock.instant());
                            changed.fire(export.changed());
                            return export.order(rows.cameras(export.id()));
                        });
    }

    /** Says how far it is; false if it is not wanted any more. */
    public boolean progress(long id, long doneBytes, long totalBytes) {
        Optional<FootageExport> export =
                rows.lock(id).filter(one -> one.state() == ExportState.RUNNING);
        export.ifPresent(
                one -> {
                    one.progress(doneBytes, totalBytes);
                    changed.fire(one.changed());
                });
        return export.isPresent();
    }

    /** Its file is there; false if it is not wanted any more. */
    public boolean ready(long id, ExportMade made) {
        Optional<FootageExport> export = rows.lock(id);
        export.ifPresent(one -> ready(one, made));
        return export.isPresent();
    }

    private void ready(FootageExport export, ExportMade made) {
        List<ExportCamera> cameras = rows.cameras(export.id());
        int number = 0;
        for (int i = 0; i < cameras.size(); i++) {
            ExportMade.OfCamera of = made.cameras().get(i);
            cameras.get(i).made(of);
            for (ExportMade.Part part : of.parts()) {
                number++;
                rows.add(new ExportPart(export.id(), number, of.camera().value(), part));
            }
        }
        export.ready(made, clock.instant());
        trail.record(
                AuditEvent.done(AuditAction.EXPORT_MADE)
                        .on("export", export.id(), null)
                        .to(
                                Map.of(
                                        "sizeBytes",
                                        made.sizeBytes(),
                                        "manifestSha256",
                                        made.manifestSha256())));
        changed.fire(export.changed());
    }

    /**
     * It cannot be made.
     *
     * @param sentence why, for who asked for it
     */
    public void fail(long id, String sentence) {
        rows.lock(id).ifPresent(export -> fail(export, sentence));
    }

    /** It was broken off by a fault; it is tried again, but not for ever. */
    public void retry(long id) {
        rows.lock(id).ifPresent(this::again);
    }

    /** The server ends: no fault of the export, which is made when the server is back. */
    public void postpone(long id) {
        rows.lock(id)
                .filter(export -> export.state() == ExportState.RUNNING)
                .ifPresent(
                        export -> {
                            export.postpone();
                            changed.fire(export.changed());
                        });
    }

    /** Exports whose files are to be removed. */
    public List<Long> expired() {
        return rows.over(ExportState.READY, clock.instant(), SWEEP_COUNT_MAX);
    }

    /** Its file was removed because its time was over. */
    public void expire(long id) {
        rows.lock(id)
                .filter(export -> export.state() == ExportState.READY)
                .ifPresent(
                        export -> {
                            export.expire(clock.instant());
                            trail.record(
                                    AuditEvent.done(AuditAction.EXPORT_EXPIRED)
                                            .on("export", id, null));
                            changed.fire(export.changed());
                        });
    }

    /** What is over for long is not shown any more. */
    public void forget() {
        for (ExportState state : EnumSet.of(ExportState.FAILED, ExportState.EXPIRED)) {
            for (long id : rows.over(state, clock.instant(), SWEEP_COUNT_MAX)) {
                rows.lock(id).ifPresent(rows::remove);
            }
        }
    }

    private void again(FootageExport export) {
        if (export.attempts() >= ATTEMPT_COUNT_MAX) {
            fail(export, "It was broken off again and again; the log of the server says why");
        } else {
            export.waitAgain();
            changed.fire(export.changed());
        }
    }

    private void fail(FootageExport export, String sentence) {
        export.fail(sentence, clock.instant());
        trail.record(
                AuditEvent.failed(AuditAction.EXPORT_MADE)
                        .on("export", export.id(), null)
                        .because(sentence));
        changed.fire(export.changed());
    }
}
