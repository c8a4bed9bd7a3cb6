package org.camerata.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.bookmark.BookmarkView;
import org.camerata.ingest.SessionSpan;
import org.camerata.integrity.AlteredSegment;
import org.camerata.quality.TroubleSpan;
import org.camerata.shared.TimeRange;

/** What happened in a time, beside the footage. */
final class Marks {

    private static final Comparator<TimelineMark> EARLIEST_FIRST =
            Comparator.comparing(TimelineMark::from).thenComparing(TimelineMark::kind);

    private Marks() {}

    /** Those that the caller may know of, and that touch the time; the earliest first. */
    static List<TimelineMark> of(VisibleFacts visible) {
        CameraFacts facts = visible.facts();
        return Stream.of(
                        facts.bookmarks().stream().map(Marks::of),
                        facts.troubles().stream().map(Marks::of),
                        facts.sessions().stream().map(Marks::of),
                        facts.altered().stream().map(Marks::of))
                .flatMap(marks -> marks)
                .filter(mark -> touches(facts.range(), mark))
                .filter(mark -> visible.isVisible(mark.from()))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private static boolean touches(TimeRange range, TimelineMark mark) {
        Instant end = mark.to();
        return mark.from().isBefore(range.to()) && (end == null || !end.isBefore(range.from()));
    }

    private static TimelineMark of(BookmarkView bookmark) {
        return new TimelineMark(
                bookmark.from(),
                bookmark.to(),
                MarkKind.BOOKMARK,
                bookmark.id(),
                null,
                bookmark.title());
    }

    private static TimelineMark of(TroubleSpan trouble) {
        return new TimelineMark(
                trouble.raisedAt(),
                trouble.clearedAt(),
                MarkKind.TROUBLE,
                trouble.id(),
                trouble.code().name(),
                trouble.sentence());
    }

    private static TimelineMark of(AlteredSegment segment) {
        return new TimelineMark(
                segment.startedAt(),
                segment.endedAt(),
                MarkKind.ALTERED,
                segment.recordingId(),
                null,
                "Its file is not what it was when it was recorded");
    }

    private static TimelineMark of(SessionSpan session) {
        return new TimelineMark(
                session.startedAt(),
                session.endedAt(),
                MarkKind.SESSION,
                session.id(),
                session.endReason() == null ? null : session.endReason().name(),
                null);
    }
}
