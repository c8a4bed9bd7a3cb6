package org.camerata.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.media.FootageGroup;
import org.camerata.media.FootageSetup;
import org.camerata.media.SplicedMp4;
import org.camerata.playback.GroupRange;
import org.camerata.playback.OpenFootage;
import org.camerata.timeline.TimelineSpan;
import org.camerata.timeline.Timelines;

/**
 * Makes as few MP4s as can be of a camera's footage: another one begins behind a gap, behind damage
 * within a recording, where another setup decodes, and where one is full.
 */
final class PartPlan {

    /** A part that has so much of what it can take ends at the next key frame. */
    private static final double FULL = 0.9;

    private final List<TimelineSpan> gaps;
    private final List<PlannedPart> parts = new ArrayList<>();
    private final List<ExportPiece> pieces = new ArrayList<>(); // of the part that is open
    private long bytes; // likewise
    private long frames;

    private PartPlan(List<TimelineSpan> spans) {
        this.gaps = spans.stream().filter(span -> span.reason() != null).toList();
    }

    /**
     * @param footage in the order of time
     * @param spans of the timeline
     */
    static List<PlannedPart> of(
            List<OpenFootage> footage, Instant from, Instant to, List<TimelineSpan> spans) {
        PartPlan plan = new PartPlan(spans);
        for (OpenFootage one : footage) {
            plan.add(one, one.groups(from, to));
        }
        plan.endPart();
        return plan.parts;
    }

    private void add(OpenFootage footage, GroupRange range) {
        for (int i = range.first(); i < range.end(); i++) {
            ExportPiece group = new ExportPiece(footage, new GroupRange(i, i + 1));
            if (!pieces.isEmpty() && !goesOnWith(group)) {
                endPart();
            }
            append(group);
        }
    }

    private boolean goesOnWith(ExportPiece group) {
        ExportPiece last = pieces.get(pieces.size() - 1);
        return last.setup().equals(group.setup())
                && hasRoomFor(group)
                && (last.recordingId() == group.recordingId()
                        ? !group.isBehindDamage()
                        : isSeam(last.to(), group.from()));
    }

    /** Two recordings go on where the timeline says so: near enough, and it knows of no gap. */
    private boolean isSeam(Instant end, Instant start) {
        return Duration.between(end, start).abs().compareTo(Timelines.SEAM_MAX) <= 0
                && gaps.stream()
                        .noneMatch(gap -> gap.from().isBefore(start) && gap.to().isAfter(end));
    }

    private boolean hasRoomFor(ExportPiece piece) {
        FootageGroup group = piece.groups().get(0);
        FootageSetup setup = piece.setup();
        double share = group.startsWithKey() || !setup.hasPictures() ? FULL : 1;
        return bytes + bytes(group) <= share * SplicedMp4.MEDIA_BYTES_MAX
                && frames + frames(group) <= share * SplicedMp4.FRAME_COUNT_MAX;
    }

    private void append(ExportPiece group) {
        ExportPiece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.recordingId() == group.recordingId()) {
            GroupRange longer = new GroupRange(last.range().first(), group.range().end());
            pieces.set(pieces.size() - 1, new ExportPiece(last.footage(), longer));
        } else {
            pieces.add(group);
        }
        bytes += bytes(group.groups().get(0));
        frames += frames(group.groups().get(0));
    }

    private void endPart() {
        if (!pieces.isEmpty() && bytes > 0) {
            parts.add(new PlannedPart(pieces));
        }
        pieces.clear();
        bytes = 0;
        frames = 0;
    }

    private static long bytes(FootageGroup group) {
        return SplicedMp4.mediaBytes(List.of(group));
    }

    private static long frames(FootageGroup group) {
        return (long) group.videoFrames() + group.audioFrames();
    }
}
