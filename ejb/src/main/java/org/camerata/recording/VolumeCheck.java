package org.camerata.recording;

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

    private void markMissing() {
        long after = 0;
        List<SegmentFile> page = segments.inState(RecordingState.COMPLETE, after, BATCH_COUNT);
        while (!page.isEmpty()) {
            page.stream().filter(segment -> !volume.holds(segment.file())).forEach(this::miss);
            after = page.get(page.size() - 1).recordingId();
            page = segments.inState(RecordingState.COMPLETE, after, BATCH_COUNT);
        }
    }

    /** Somebody put files back, or the volume is there again. */
    private void restoreFound() {
        long after = 0;
        List<SegmentFile> page = segments.inState(RecordingState.MISSING, after, BATCH_COUNT);
        while (!page.isEmpty()) {
            page.forEach(this::restore);
            after = page.get(page.size() - 1).recordingId();
            page = segments.inState(RecordingState.MISSING, after, BATCH_COUNT);
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
