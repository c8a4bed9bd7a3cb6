package org.camerata.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.camerata.shared.TimeRange;

/**
 * Decides between claims (L1): walks through the time, and at each moment takes the claim of the
 * lowest {@linkplain Cause#rank rank}; of two such, the one that was made first. What nobody claims
 * is {@link GapReason#UNEXPLAINED}.
 */
final class Sweep {

    /** A claim beside its place among the others. */
    private record Ranked(Claim claim, int number) {
        Instant end() {
            return claim.range().to();
        }
    }

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.<Ranked>comparingInt(one -> one.claim().cause().rank())
                    .thenComparingInt(Ranked::number);

    private final PriorityQueue<Ranked> holding = new PriorityQueue<>(BEST_FIRST);
    private final List<Ranked> coming; // by their beginning
    private final List<Span> spans = new ArrayList<>();
    private final TimeRange range;
    private int next; // of those that come
    private Instant now;

    private Sweep(TimeRange range, List<Claim> claims) {
        this.range = range;
        this.coming = new ArrayList<>();
        for (Claim claim : claims) {
            TimeRange part = claim.range().within(range);
            if (!part.isEmpty()) {
                coming.add(new Ranked(new Claim(part, claim.cause()), coming.size()));
            }
        }
        coming.sort(Comparator.comparing(one -> one.claim().range().from()));
        now = range.from();
    }

    /** In order, without overlap, from the range's beginning to its end; neighbours differ. */
    static List<Span> spans(TimeRange range, List<Claim> claims) {
        return new Sweep(range, claims).run();
    }

    private List<Span> run() {
        while (now.isBefore(range.to())) {
            takeThoseThatBegin();
            dropThoseThatEnded();
            Ranked best = holding.peek();
            Instant end = earlier(best == null ? range.to() : best.end(), nextBeginning());
            append(new Span(now, end, best == null ? Cause.UNEXPLAINED : best.claim().cause()));
            now = end;
        }
        return spans;
    }

    private void takeThoseThatBegin() {
        while (next < coming.size() && !coming.get(next).claim().range().from().isAfter(now)) {
            holding.add(coming.get(next++));
        }
    }

    /** Others that ended stay until they would be the best. */
    private void dropThoseThatEnded() {
        while (!holding.isEmpty() && !holding.peek().end().isAfter(now)) {
            holding.remove();
        }
    }

    private Instant nextBeginning() {
        return next < coming.size() ? coming.get(next).claim().range().from() : range.to();
    }

    private void append(Span span) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.cause().equals(span.cause())) {
            spans.set(spans.size() - 1, new Span(last.from(), span.to(), span.cause()));
        } else {
            spans.add(span);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
