package org.camerata.integrity;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import org.camerata.integrity.ScrubFigures.Outcome;
import org.camerata.integrity.chain.Digested;
import org.camerata.integrity.chain.ReadingPace;
import org.camerata.integrity.chain.SegmentReading;
import org.camerata.node.HotVolume;
import org.camerata.recording.CutSegments;
import org.camerata.recording.FinishedSegment;

/**
 * Reads all footage again and again, the longest unread first, and tells of what is not what it was
 * (H6). Slowly, in slices that a shutdown need not wait for; a file may take many of them. Safe to
 * break off at any point: what was begun is begun anew (T3).
 */
@ApplicationScoped
class Scrub {

    /** The server waits 30 s for what runs when it is told to stop. */
    static final Duration SLICE = Duration.ofSeconds(4);

    private static final System.Logger LOG = System.getLogger(Scrub.class.getName());

    @Inject ScrubCommits commits;
    @Inject ScrubPlan plan;
    @Inject ScrubFigures figures;
    @Inject HotVolume volume;
    @Inject CutSegments cut;

    private FinishedSegment segment; // that is being read; null between two
    private SegmentReading reading;
    private volatile boolean stopped;

    /** The file that is being read is closed by the end of the process. */
    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Works for one slice, if there is anything to do. */
    synchronized void run() {
        ScrubCommits.Backlog backlog = commits.backlog();
        long rate = plan.rateBytes();
        figures.state(backlog.due(), backlog.mismatches(), rate);
        ReadingPace pace = new ReadingPace(rate);
        long end = System.nanoTime() + SLICE.toNanos();
        while (!stopped && System.nanoTime() < end && (reading != null || beginNext())) {
            readOn(pace);
        }
    }

    /** False if nothing is due. */
    private boolean beginNext() {
        Optional<Long> due = commits.nextDue();
        due.ifPresent(this::begin);
        return due.isPresent();
    }

    private void begin(long id) {
        Optional<FinishedSegment> found = commits.segment(id);
        if (found.isEmpty()) {
            commits.pass(id);
            return;
        }
        try {
            segment = found.get();
            reading = SegmentReading.open(volume.resolve(segment.file()));
        } catch (NoSuchFileException e) {
            LOG.log(WARNING, "The file of recording {0} is gone", Long.toString(id));
            commits.miss(id);
            figures.concluded(Outcome.MISSING);
        } catch (IOException e) {
            fail(e);
        }
    }

    private void readOn(ReadingPace pace) {
        if (reading == null) {
            return; // what was due could not be begun
        }
        try {
            int read = reading.readOn();
            figures.read(reading.mode(), read);
            pace.spend(read);
            if (read == 0) {
                finish();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Closed first: if the database is away now, it is read anew. */
    private void finish() throws IOException {
        FinishedSegment whole = segment;
        Digested found = reading.result();
        close();
        conclude(whole, found);
    }

    private void conclude(FinishedSegment whole, Digested found) {
        long id = whole.recordingId();
        commits.conclude(id, found)
                .ifPresent(
                        same -> {
                            figures.concluded(same ? Outcome.VERIFIED : Outcome.MISMATCH);
                            if (same) {
                                readBehindDamage(whole);
                            } else {
                                LOG.log(
                                        ERROR,
                                        "Recording {0} is not what was recorded: {1}",
                                        Long.toString(id),
                                        whole.file());
                            }
                        });
    }

    private void readBehindDamage(FinishedSegment whole) {
        try {
            cut.readOn(whole);
        } catch (IOException e) {
            LOG.log(WARNING, "Not read behind its damage: " + whole.file(), e);
        }
    }

    private void fail(IOException fault) {
        LOG.log(WARNING, "Not readable, tried again later: " + segment.file(), fault);
        commits.retryLater(segment.recordingId());
        figures.concluded(Outcome.FAILED);
        try {
            close();
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }

    private void close() throws IOException {
        SegmentReading open = reading;
        reading = null;
        segment = null;
        if (open != null) {
            open.close();
        }
    }
}
