package org.camerata.recording;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.camerata.media.FootageIndex;
import org.camerata.media.MalformedMedia;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.node.HotVolume;

/**
 * Brings files that nginx has closed to their place for good, and learns what they hold. Any step
 * may be the last before a crash: the next run goes on from there.
 */
@ApplicationScoped
class SegmentFinisher implements Metered {

    private static final System.Logger LOG = System.getLogger(SegmentFinisher.class.getName());

    /** What cannot be finished now is tried again so much later. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private static final int HEADER_MAX_BYTES = 64; // an FLV header and nothing behind it

    @Inject HotVolume volume;
    @Inject Segments segments;
    @Inject SegmentInspector inspector;
    @Inject IndexFiles indexes;
    @Inject Garbage garbage;
    @Inject GrowingFiles growing;
    @Inject Clock clock;

    /** Closed segments and when each may be tried; bounded, because the incoming folder is. */
    private final Map<Long, Instant> waiting = new ConcurrentSkipListMap<>();

    private final Tally<Finish> finishes = new Tally<>(Finish.class);

    private enum Finish {
        COMPLETE,
        /** Nothing had been recorded in it. */
        EMPTY,
        /** Its file is gone. */
        MISSING,
        /** Its file is there, and no FLV. */
        UNREADABLE,
        /** A disk failed; it is tried again. */
        POSTPONED
    }

    @Override
    public void describe(Meters meters) {
        meters.gauge(
                "camerata_segments_waiting", "Closed segments not finished yet", waiting::size);
        meters.counter(
                "camerata_segments_finished_total",
                "Recorded segments by what came of them",
                "outcome",
                finishes);
    }

    void finishSoon(long id) {
        waiting.putIfAbsent(id, Instant.MIN);
    }

    /** Finishes all that wait, oldest first. */
    synchronized void run() {
        Instant now = clock.instant();
        waiting.forEach(
                (id, notBefore) -> {
                    if (!notBefore.isAfter(now)) {
                        attempt(id, now.plus(RETRY_AFTER));
                    }
                });
    }

    /** Whatever goes wrong, others come first before this one is tried again. */
    private void attempt(long id, Instant next) {
        waiting.put(id, next);
        if (segments.findOpen(id).map(this::finish).orElse(true)) {
            waiting.remove(id);
        }
    }

    /** False if it must be tried again. */
    private boolean finish(Segments.Open segment) {
        try {
            bring(segment);
            return true;
        } catch (NoSuchFileException e) {
            LOG.log(WARNING, "The file of recording " + segment.id() + " is gone", e);
            segments.miss(segment.id(), growing.grownAt(segment.id()).orElse(Instant.MIN));
            finishes.add(Finish.MISSING);
            return true;
        } catch (IOException e) {
            LOG.log(WARNING, "Recording " + segment.id() + " is finished later", e);
            finishes.add(Finish.POSTPONED);
            return false;
        }
    }

    private void bring(Segments.Open segment) throws IOException {
        Path file = volume.settle(segment.incomingName(), segment.file());
        try {
            complete(segment, file, inspector.inspect(file));
        } catch (MalformedMedia e) {
            giveUp(segment, file);
        }
    }

    private void complete(Segments.Open segment, Path file, SegmentFacts facts) throws IOException {
        if (facts.isEmpty()) {
            forget(segment, file);
            return;
        }
        indexes.keep(segment.file(), FootageIndex.scan(file));
        segments.complete(segment.id(), facts);
        garbage.collect(segment.id()); // if it was not wanted
        finishes.add(Finish.COMPLETE);
        LOG.log(INFO, "Recorded {0}", segment.file());
    }

    /** What is not FLV, but may have been footage before its disk was damaged, is never deleted. */
    private void giveUp(Segments.Open segment, Path file) throws IOException {
        if (Files.size(file) <= HEADER_MAX_BYTES) {
            forget(segment, file);
        } else {
            LOG.log(WARNING, "Not readable, left where it is: {0}", segment.file());
            segments.miss(segment.id(), writtenAt(file));
            finishes.add(Finish.UNREADABLE);
        }
    }

    /** A connection that closed before its first frame leaves a header, or nothing. */
    private void forget(Segments.Open segment, Path file) throws IOException {
        Instant writtenAt = writtenAt(file);
        volume.unlink(segment.file());
        indexes.remove(segment.file());
        segments.forgetEmpty(segment.id(), writtenAt);
        finishes.add(Finish.EMPTY);
    }

    private static Instant writtenAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
