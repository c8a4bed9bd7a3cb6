package org.camerata.recording;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camerata.camera.CameraStreams;
import org.camerata.media.MalformedMedia;
import org.camerata.node.HotVolume;
import org.camerata.node.IncomingFile;

/**
 * Compares rows with files in both directions: a file without a row is adopted (R3), a row without
 * a file says MISSING until the file is back. Safe to repeat.
 */
@ApplicationScoped
class VolumeCheck {

    static final int BATCH_COUNT = 500;

    /** More recordings without a file than this share are no damage, but an unmounted volume. */
    static final double MISSING_SHARE_MAX = 0.01;

    /** So many are believed in any case. */
    static final int MISSING_COUNT_FREE = 20;

    private static final int MISSING_COUNT_MAX = 100_000; // to be remembered at once

    private static final System.Logger LOG = System.getLogger(VolumeCheck.class.getName());

    @Inject HotVolume volume;
    @Inject Segments segments;
    @Inject SegmentInspector inspector;
    @Inject SegmentFinisher finisher;
    @Inject CameraStreams cameras;
    @Inject Clock clock;

    void run() throws IOException {
        List<Path> batch = new ArrayList<>();
        volume.forEachSegment(
                file -> {
                    batch.add(file);
                    if (batch.size() == BATCH_COUNT) {
                        adoptUnknown(batch);
                        batch.clear();
                    }
                });
        adoptUnknown(batch);
        markMissing();
        restoreFound();
        resumeOpen();
    }

    private void adoptUnknown(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        List<String> paths = files.stream().map(Path::toString).toList();
        Set<String> known = new HashSet<>(segments.knownPaths(paths));
        files.stream().filter(file -> !known.contains(file.toString())).forEach(this::adopt);
    }

    /** Gives a file its row; false if it cannot have one, or has it already. */
    boolean adopt(Path file) {
        SegmentPath path = SegmentPath.parse(file).orElse(null);
        if (path == null || cameras.find(path.camera()).isEmpty()) {
            LOG.log(WARNING, "Not a segment of ours, left alone: {0}", file);
            return false;
        }
        try {
            segments.adopt(path, inspector.inspect(volume.resolve(file)));
            LOG.log(INFO, "Adopted {0}", file);
            return true;
        } catch (MalformedMedia e) {
            LOG.log(WARNING, "Not playable, left alone: {0}", file);
        } catch (IOException e) {
            LOG.log(WARNING, "Adopted later: " + file, e);
        }
        return false;
    }

    /** Unless it is so many that the volume itself must be missing: then nothing is marked. */
    private void markMissing() {
        AtomicLong looked = new AtomicLong();
        List<SegmentFile> missing = new ArrayList<>();
        forEach(
                RecordingState.COMPLETE,
                segment -> {
                    looked.incrementAndGet();
                    if (!volume.holds(segment.file()) && missing.size() < MISSING_COUNT_MAX) {
                        missing.add(segment);
                    }
                });
        long bearable = Math.max(MISSING_COUNT_FREE, (long) (looked.get() * MISSING_SHARE_MAX));
        if (missing.size() > bearable) {
            LOG.log(
                    ERROR,
                    "The files of {0} or more of {1} recordings are gone: is the volume mounted?"
                            + " Nothing was marked; ./camerata verify --repair does if it is so",
                    Integer.toString(missing.size()),
                    looked.toString());
            return;
        }
        missing.forEach(this::miss);
    }

    /** Somebody put files back, or the volume is there again. */
    private void restoreFound() {
        forEach(RecordingState.MISSING, this::restore);
    }

    private void forEach(RecordingState state, Consumer<SegmentFile> visitor) {
        long after = 0;
        List<SegmentFile> page = segments.inState(state, after, BATCH_COUNT);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            after = page.get(page.size() - 1).recordingId();
            page = segments.inState(state, after, BATCH_COUNT);
        }
    }

    /** Whether the file of a missing segment was there again, and as long as before. */
    boolean restore(SegmentFile segment) {
        Path file = volume.resolve(segment.file());
        try {
            boolean restored =
                    volume.holds(segment.file())
                            && segments.restore(segment.recordingId(), Files.size(file));
            if (restored) {
                LOG.log(INFO, "Found again: {0}", segment.file());
            }
            return restored;
        } catch (IOException e) {
            LOG.log(WARNING, "Looked at later: " + file, e);
            return false;
        }
    }

    /** A crash may have come between the move of a file and the word of it in its row. */
    private void resumeOpen() {
        Set<String> incoming =
                volume.incoming().stream().map(IncomingFile::name).collect(Collectors.toSet());
        long after = 0;
        List<Segments.Open> page = segments.allOpen(after, BATCH_COUNT);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(segment -> !incoming.contains(segment.incomingName()))
                    .forEach(segment -> finisher.finishSoon(segment.id()));
            after = page.get(page.size() - 1).id();
            page = segments.allOpen(after, BATCH_COUNT);
        }
    }

    void miss(SegmentFile segment) {
        LOG.log(WARNING, "The file of recording {0} is gone", Long.toString(segment.recordingId()));
        segments.miss(segment.recordingId(), clock.instant());
    }
}
