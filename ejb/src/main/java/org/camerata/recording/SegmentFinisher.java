package org.camerata.recording;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camerata.media.MalformedMedia;
import org.camerata.node.HotVolume;

/**
 * Brings files that nginx has closed to their place for good, and learns what they hold. Any step
 * may be the last before a crash: the next run goes on from there.
 */
@ApplicationScoped
class SegmentFinisher {

    private static final System.Logger LOG = System.getLogger(SegmentFinisher.class.getName());

    @Inject HotVolume volume;
    @Inject Segments segments;
    @Inject SegmentInspector inspector;
    @Inject Garbage garbage;

    /** Ids of closed segments; bounded, because the incoming folder is. */
    private final Set<Long> waiting = new ConcurrentSkipListSet<>();

    void finishSoon(long id) {
        waiting.add(id);
    }

    /** Finishes all that wait, oldest first. */
    synchronized void run() {
        for (long id : List.copyOf(waiting)) {
            segments.findOpen(id).ifPresent(this::finish);
            waiting.remove(id);
        }
    }

    private void finish(Segments.Open segment) {
        try {
            Path file = volume.settle(segment.incomingName(), segment.file());
            SegmentFacts facts = inspector.inspect(file);
            if (facts.isEmpty()) {
                forget(segment);
            } else {
                segments.complete(segment.id(), facts);
                garbage.collect(segment.id()); // if it was not wanted
                LOG.log(INFO, "Recorded {0}", segment.file());
            }
        } catch (NoSuchFileException e) {
            LOG.log(WARNING, "The file of recording " + segment.id() + " is gone", e);
            segments.miss(segment.id());
        } catch (MalformedMedia e) {
            LOG.log(WARNING, "nginx left a file without a single frame: {0}", segment.file());
            forgetQuietly(segment);
        } catch (IOException e) {
            LOG.log(WARNING, "Recording " + segment.id() + " is finished later", e);
        }
    }

    private void forgetQuietly(Segments.Open segment) {
        try {
            forget(segment);
        } catch (IOException e) {
            LOG.log(WARNING, "Recording " + segment.id() + " is forgotten later", e);
        }
    }

    /** A connection that closed before its first frame leaves a header, or nothing. */
    private void forget(Segments.Open segment) throws IOException {
        volume.unlink(segment.file());
        segments.forget(segment.id());
    }
}
