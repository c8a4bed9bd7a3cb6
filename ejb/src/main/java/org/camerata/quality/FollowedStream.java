package org.camerata.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camerata.camera.StreamExpectation;

/** One stream from look to look. */
final class FollowedStream {

    /**
     * A stream that is away for longer is gone, and its troubles with it; it may reconnect before.
     */
    static final Duration ABSENCE_MAX = Duration.ofSeconds(30);

    private final WatchedStream stream;
    private final TroubleWatch watch;
    private StreamLook last; // null before the first
    private Instant seenAt;

    /**
     * @param open what was wrong with it when somebody else followed it
     */
    FollowedStream(WatchedStream stream, Set<TroubleCode> open, Instant now) {
        this.stream = stream;
        this.watch = new TroubleWatch(open);
        this.seenAt = now;
    }

    Optional<StreamFigures> look(StreamLook now, Instant at, StreamExpectation expected) {
        Optional<StreamFigures> figures =
                last == null ? Optional.empty() : now.since(last, at, expected);
        last = now;
        seenAt = at;
        return figures;
    }

    List<TroubleNews> judge(StreamFigures figures, StreamExpectation expected) {
        return news(watch.follow(figures, expected));
    }

    Set<TroubleCode> open() {
        return watch.open();
    }

    boolean isGone(Instant now) {
        return seenAt.plus(ABSENCE_MAX).isBefore(now);
    }

    List<TroubleNews> end(Instant now) {
        return news(watch.end(now));
    }

    private List<TroubleNews> news(List<TroubleChange> changes) {
        return changes.stream().map(change -> new TroubleNews(stream, change)).toList();
    }
}
