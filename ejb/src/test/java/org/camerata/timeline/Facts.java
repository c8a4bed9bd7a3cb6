package org.camerata.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camerata.bookmark.BookmarkView;
import org.camerata.camera.CameraLife;
import org.camerata.camera.PlanChange;
import org.camerata.camera.ProfileId;
import org.camerata.camera.ProfileKind;
import org.camerata.camera.RecordingPlan;
import org.camerata.camera.RecordingSchedule;
import org.camerata.camera.Refusal;
import org.camerata.ingest.EndReason;
import org.camerata.ingest.RefusalSpan;
import org.camerata.ingest.SessionSpan;
import org.camerata.integrity.AlteredSegment;
import org.camerata.node.Outage;
import org.camerata.node.OutageKind;
import org.camerata.quality.TroubleCode;
import org.camerata.quality.TroubleSpan;
import org.camerata.recording.Damage;
import org.camerata.recording.RecordingState;
import org.camerata.recording.Removal;
import org.camerata.recording.RemovalReason;
import org.camerata.recording.SegmentSpan;
import org.camerata.shared.CameraId;
import org.camerata.shared.TimeRange;

/** What was written down of one camera, told in seconds since noon. */
final class Facts {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final CameraId GATE = new CameraId(7);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final RecordingPlan ALWAYS = RecordingPlan.of(true);

    final List<SegmentSpan> segments = new ArrayList<>();
    final List<Damage> damages = new ArrayList<>();
    final List<Removal> removals = new ArrayList<>();
    final List<SessionSpan> sessions = new ArrayList<>();
    final List<RefusalSpan> refusals = new ArrayList<>();
    final List<PlanChange> plans = new ArrayList<>();
    final List<Outage> outages = new ArrayList<>();
    final List<TroubleSpan> troubles = new ArrayList<>();
    final List<BookmarkView> bookmarks = new ArrayList<>();
    final List<AlteredSegment> altered = new ArrayList<>();
    private Instant createdAt = at(-1_000_000);

    /** A camera that is to be recorded at all times, and was there long before noon. */
    static Facts ofACamera() {
        Facts facts = new Facts();
        facts.plan(-1_000_000, true, ALWAYS, "anna");
        return facts;
    }

    static Instant at(double seconds) {
        return NOON.plusMillis(Math.round(seconds * 1000));
    }

    Facts created(double at) {
        createdAt = at(at);
        return this;
    }

    /** Whole, and as long as the time that it took. */
    Facts segment(long session, double from, double to) {
        return segment(session, from, to, to - from, RecordingState.COMPLETE, false);
    }

    Facts segment(
            long session,
            double from,
            Double to,
            Double seconds,
            RecordingState state,
            boolean truncated) {
        segments.add(
                new SegmentSpan(
                        segments.size() + 1L,
                        GATE.value(),
                        session,
                        at(from),
                        to == null ? null : at(to),
                        seconds == null ? null : Math.round(seconds * 1000),
                        state,
                        truncated));
        return this;
    }

    /** Of the last segment. */
    Facts damage(double from, double to) {
        damages.add(new Damage(segments.size(), GATE.value(), at(from), at(to)));
        return this;
    }

    /** One that ended because the camera left. */
    Facts session(long id, double from, double to) {
        return session(id, from, to, EndReason.LEFT);
    }

    Facts session(long id, double from, double to, EndReason why) {
        sessions.add(new SessionSpan(id, GATE.value(), at(from), at(to), at(to), why, "10.0.0.9"));
        return this;
    }

    Facts liveSession(long id, double from, double seen) {
        sessions.add(new SessionSpan(id, GATE.value(), at(from), at(seen), null, null, "10.0.0.9"));
        return this;
    }

    Facts plan(double at, boolean active, RecordingPlan plan, String by) {
        plans.add(new PlanChange(GATE, at(at), active, plan, by));
        return this;
    }

    Facts recording(double at, boolean on, String by) {
        return plan(at, true, RecordingPlan.of(on), by);
    }

    Facts schedule(double at, String text, ZoneId zone) {
        return plan(at, true, new RecordingPlan(true, RecordingSchedule.parse(text), zone), "anna");
    }

    Facts refused(double from, double to, Refusal why) {
        refusals.add(new RefusalSpan(GATE.value(), 1, why, "192.0.2.7", at(from), at(to), 3));
        return this;
    }

    Facts removed(double from, double to, RemovalReason why, String by) {
        removals.add(new Removal(GATE.value(), at(from), at(to), at(to), why, by));
        return this;
    }

    Facts outage(OutageKind kind, double from, Double to) {
        outages.add(new Outage(kind, at(from), to == null ? null : at(to)));
        return this;
    }

    Facts trouble(TroubleCode code, double from, double to) {
        troubles.add(
                new TroubleSpan(
                        1, GATE.value(), ProfileKind.MAIN, code, "A sentence", at(from), at(to)));
        return this;
    }

    Facts bookmark(double at, String title) {
        bookmarks.add(
                new BookmarkView(
                        1, GATE.value(), at(at), at(at), title, "", "anna", at(at), at(at)));
        return this;
    }

    /** Found a minute after its end. */
    Facts altered(double from, double to) {
        long recording = altered.size() + 1L;
        altered.add(
                new AlteredSegment(
                        recording, GATE.value(), at(from), at(to), at(to).plusSeconds(60)));
        return this;
    }

    CameraFacts between(double from, double to) {
        CameraLife life = new CameraLife(GATE, "Gate", new ProfileId(1), BERLIN, createdAt, null);
        return new CameraFacts(
                life,
                new TimeRange(at(from), at(to)),
                segments,
                damages,
                removals,
                sessions,
                refusals,
                plans,
                outages,
                troubles,
                bookmarks,
                altered);
    }

    List<Span> spans(double from, double to) {
        return VisibleFacts.of(between(from, to), Instant.MIN).spans();
    }

    /** Such as {@code 0-60 FOOTAGE}, in seconds since noon. */
    List<String> told(double from, double to) {
        return spans(from, to).stream().map(Facts::text).toList();
    }

    static String text(Span span) {
        Cause cause = span.cause();
        String what = cause.isFootage() ? "FOOTAGE" : cause.reason().name();
        String by = cause.by() == null ? "" : " by " + cause.by();
        return seconds(span.from()) + "-" + seconds(span.to()) + " " + what + by;
    }

    private static String seconds(Instant time) {
        double seconds = (time.toEpochMilli() - NOON.toEpochMilli()) / 1000.0;
        return seconds == Math.rint(seconds)
                ? Long.toString(Math.round(seconds))
                : Double.toString(seconds);
    }
}
