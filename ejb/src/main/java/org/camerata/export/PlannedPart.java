package org.camerata.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.media.FootageSetup;
import org.camerata.media.MalformedMedia;
import org.camerata.media.SplicedMp4;
import org.camerata.recording.FootageIndexes;
import org.camerata.recording.FootageMissing;
import org.camerata.shared.TimeRange;

/**
 * An MP4 that is to be: footage without a gap that one setup decodes.
 *
 * @param pieces at least one, in the order of time
 */
record PlannedPart(List<ExportPiece> pieces) {

    PlannedPart {
        pieces = List.copyOf(pieces);
    }

    Instant from() {
        return pieces.get(0).from();
    }

    Instant to() {
        return pieces.get(pieces.size() - 1).to();
    }

    /** What it covers. Of an unfinished recording the end is known only roughly. */
    TimeRange range() {
        return TimeRange.ordered(from(), to());
    }

    FootageSetup setup() {
        return pieces.get(0).setup();
    }

    long mediaBytes() {
        return pieces.stream().mapToLong(one -> SplicedMp4.mediaBytes(one.groups())).sum();
    }

    List<Long> recordingIds() {
        return pieces.stream().map(ExportPiece::recordingId).distinct().toList();
    }

    /**
     * Writes the MP4. Each piece begins when it did, or at the end of the one before it, if the
     * camera's clock runs fast.
     *
     * @throws UnreadableFootage if a recording is not what its index says
     */
    void write(FootageIndexes files, OutputStream target) throws IOException {
        SplicedMp4 mp4 = new SplicedMp4(setup(), mediaBytes(), target);
        long endMillis = 0;
        for (ExportPiece piece : pieces) {
            long start = Math.max(endMillis, Duration.between(from(), piece.from()).toMillis());
            add(piece, start, files, mp4);
            endMillis = start + piece.mediaMillis();
        }
        mp4.end();
    }

    private static void add(
            ExportPiece piece, long startMillis, FootageIndexes files, SplicedMp4 mp4)
            throws IOException {
        try (FileChannel flv = files.open(piece.footage().segment())) {
            mp4.add(
                    flv,
                    piece.footage().index(),
                    piece.range().first(),
                    piece.range().end(),
                    startMillis);
        } catch (MalformedMedia | EOFException | FootageMissing e) {
            throw new UnreadableFootage(piece.recordingId(), e);
        }
    }
}
