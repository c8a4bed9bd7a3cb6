package org.camerata.export;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;
import org.camerata.shared.DomainException;

/** Makes exports, one at a time, so that recording is not disturbed. */
@ApplicationScoped
class ExportRunner {

    /** A volume with more damaged recordings than this in one export has other troubles. */
    static final int UNREADABLE_COUNT_MAX = 50;

    private static final System.Logger LOG = System.getLogger(ExportRunner.class.getName());

    @Inject ExportCommits commits;
    @Inject ExportMaker maker;
    @Inject ExportFolder folder;
    @Inject ExportFigures figures;
    @Inject Callers callers;
    @Inject CurrentCaller current;

    private volatile boolean stopped;

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Makes what waits, until nothing does. */
    void run() {
        for (var order = next(); order.isPresent(); order = next()) {
            run(order.get());
        }
    }

    private Optional<ExportOrder> next() {
        return stopped ? Optional.empty() : commits.next();
    }

    private void run(ExportOrder order) {
        try {
            Optional<Caller> caller = callers.onErrandOf(order.userId());
            current.is(
                    caller.orElseThrow(() -> new ExportFailed("Who asked for it may not come in")));
            ExportMade made = make(order);
            folder.settle(order.id());
            if (!commits.ready(order.id(), made)) {
                folder.remove(order.id());
            }
            figures.made(made.sizeBytes());
        } catch (ExportFailed | DomainException e) {
            end(order, e);
            commits.fail(order.id(), e.getMessage());
            figures.failed();
        } catch (ExportProgress.BrokenOff e) {
            end(order, e);
            commits.postpone(order.id()); // of one that was removed there is nothing left
        } catch (IOException | RuntimeException e) {
            LOG.log(WARNING, "Export {0} is tried again", Long.toString(order.id()), e);
            end(order, e);
            commits.retry(order.id());
            figures.brokenOff();
        }
    }

    private ExportMade make(ExportOrder order) throws IOException, ExportFailed {
        Set<Long> unreadable = new HashSet<>();
        while (true) {
            try {
                return maker.make(order, unreadable, (done, total) -> tell(order, done, total));
            } catch (UnreadableFootage e) {
                LOG.log(WARNING, "Recording {0} is left out of an export", e.recordingId(), e);
                if (!unreadable.add(e.recordingId()) || unreadable.size() > UNREADABLE_COUNT_MAX) {
                    throw new ExportFailed("Too many of its recordings are damaged");
                }
            }
        }
    }

    private void tell(ExportOrder order, long done, long total) throws ExportProgress.BrokenOff {
        if (stopped || !commits.progress(order.id(), done, total)) {
            throw new ExportProgress.BrokenOff();
        }
    }

    private void end(ExportOrder order, Exception cause) {
        try {
            folder.remove(order.id());
        } catch (IOException e) {
            cause.addSuppressed(e);
            LOG.log(WARNING, "What was begun of export {0} stays", Long.toString(order.id()), e);
        }
    }
}
