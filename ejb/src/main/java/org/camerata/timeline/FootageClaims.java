package org.camerata.timeline;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.camerata.camera.PlanChange;
import org.camerata.ingest.SessionSpan;
import org.camerata.recording.Removal;
import org.camerata.recording.SegmentSpan;
import org.camerata.recording.Shortfall;

/** What segments, and what is left of removed ones, say. */
final class FootageClaims {

    /** Between the last frame of a segment and the first of the next lies one frame at most. */
    static final Duration SEAM_MAX = Duration.ofSeconds(2);

    /** nginx drops a publisher that is silent for 10 s, and needs a moment to notice. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(12);

    /**
     * A session ends when it was last heard of. Footage that is so much later shows that it went
     * on: nobody listened, because the server was away.
     */
    static final Duration SESSION_END_ERROR = Duration.ofSeconds(1);

    private final CameraFacts facts;
    private final Map<Long, SessionSpan> sessions;
    private final DamageClaims damages;
    private final NavigableSet<Instant> switches; // when a person switched something

    FootageClaims(CameraFacts facts) {
        this.facts = facts;
        this.damages = new DamageClaims(facts.damages());
        this.sessions = facts.sessions().stream().collect(toMap(SessionSpan::id, one -> one));
        this.switches =
                facts.plans().stream().map(PlanChange::at).collect(toCollection(TreeSet::new));
    }

    void into(Claims claims) {
        SegmentSpan before = null;
        for (SegmentSpan segment : facts.segments()) {
            if (before != null) {
                claimSeam(before, segment, claims);
            }
            claim(segment, claims);
            before = segment;
        }
        facts.removals().forEach(removal -> claim(removal, claims));
    }

    private void claim(SegmentSpan segment, Claims claims) {
        Instant start = segment.startedAt();
        Instant end = writtenUntil(segment);
        switch (segment.state()) {
            case OPEN -> {
                claims.add(start, end, Cause.FOOTAGE);
                claimSilence(end, end.plus(SILENCE_MAX), claims);
            }
            case COMPLETE -> {
                Instant readable = readableUntil(segment, end);
                damages.claim(segment, readable, claims);
                Instant until = inSession(segment, end);
                boolean sessionWentOn = readable.isAfter(until.plus(SESSION_END_ERROR));
                claims.gap(
                        readable, sessionWentOn ? end : until, GapReason.DAMAGED, damage(segment));
                switchedBehind(segment, end).ifPresent(at -> claims.add(end, at, Cause.FOOTAGE));
                if (isLive(segment)) {
                    claimSilence(end, end.plus(SILENCE_MAX), claims);
                }
            }
            case MISSING ->
                    claims.gap(
                            start,
                            inSession(segment, end),
                            GapReason.DAMAGED,
                            "The file of this footage is gone or cannot be read");
            case GARBAGE -> {} // what is left of it says why
        }
    }

    /**
     * When a person switched something while a segment's last frame was shown, and the camera went
     * on; empty if nobody did.
     */
    private Optional<Instant> switchedBehind(SegmentSpan segment, Instant end) {
        Instant last = end.plus(SEAM_MAX);
        return Optional.ofNullable(switches.ceiling(end))
                .filter(at -> !at.isAfter(last))
                .filter(at -> sessions.containsKey(segment.sessionId()) && isIn(segment, at));
    }

    /** Whether its session was not over then. */
    private boolean isIn(SegmentSpan segment, Instant time) {
        return inSession(segment, time).equals(time);
    }

    /** Then the row of the next segment may be on its way. */
    private boolean isLive(SegmentSpan segment) {
        SessionSpan session = sessions.get(segment.sessionId());
        return session != null && session.endedAt() == null;
    }

    private Instant writtenUntil(SegmentSpan segment) {
        if (segment.endedAt() != null) {
            return segment.endedAt();
        }
        SessionSpan session = sessions.get(segment.sessionId());
        return session == null ? segment.startedAt() : session.lastSeenAt();
    }

    /** What was written to a file later, or copied, is not what the camera sent. */
    private Instant inSession(SegmentSpan segment, Instant time) {
        SessionSpan session = sessions.get(segment.sessionId());
        boolean over = session != null && session.endedAt() != null;
        return over && time.isAfter(session.endedAt()) ? session.endedAt() : time;
    }

    private static Instant readableUntil(SegmentSpan segment, Instant end) {
        if (segment.durationMs() == null) {
            return end;
        }
        Duration taken = Duration.between(segment.startedAt(), end);
        Duration media = Duration.ofMillis(segment.durationMs());
        return Shortfall.isDamage(taken, media) ? segment.startedAt().plus(media) : end;
    }

    private static String damage(SegmentSpan segment) {
        return segment.truncated()
                ? "The file of this footage ends in bytes that cannot be read"
                : "The footage is shorter than the time that it was recorded in";
    }

    private void claimSeam(SegmentSpan one, SegmentSpan next, Claims claims) {
        boolean goesOn = one.sessionId() != null && one.sessionId().equals(next.sessionId());
        if (!goesOn) {
            return;
        }
        Instant end = writtenUntil(one);
        Duration hole = Duration.between(end, next.startedAt());
        if (hole.compareTo(SEAM_MAX) <= 0) {
            claims.add(end, next.startedAt(), seam(one, next));
        } else if (hole.compareTo(SILENCE_MAX) <= 0) {
            claimSilence(end, next.startedAt(), claims);
        }
    }

    private static Cause seam(SegmentSpan one, SegmentSpan next) {
        return isMissing(one) || isMissing(next)
                ? Cause.gap(GapReason.DAMAGED, "The file of this footage is gone or cannot be read")
                : Cause.FOOTAGE;
    }

    private static boolean isMissing(SegmentSpan segment) {
        return switch (segment.state()) {
            case MISSING -> true;
            case OPEN, COMPLETE, GARBAGE -> false;
        };
    }

    private static void claimSilence(Instant from, Instant to, Claims claims) {
        claims.gap(from, to, GapReason.NO_MEDIA, "The camera was connected and sent nothing");
    }

    private static void claim(Removal removal, Claims claims) {
        Cause cause =
                switch (removal.why()) {
                    case USER -> new Cause(GapReason.DELETED, null, removal.by());
                    case RETENTION ->
                            Cause.gap(GapReason.DELETED, "It was as old as footage may become");
                    case NOT_WANTED ->
                            Cause.gap(
                                    GapReason.RECORDING_OFF,
                                    "Recording was off when the file was begun");
                    case EMPTY ->
                            Cause.gap(GapReason.DAMAGED, "The file of this footage was empty");
                };
        claims.add(removal.startedAt(), removal.endedAt(), cause);
    }
}
