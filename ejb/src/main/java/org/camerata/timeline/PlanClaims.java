package org.camerata.timeline;

import java.time.Instant;
import java.util.List;
import org.camerata.camera.PlanChange;
import org.camerata.shared.TimeRange;

/** What people decided: when the camera was there, in use, and to be recorded. */
final class PlanClaims {

    private final CameraFacts facts;

    PlanClaims(CameraFacts facts) {
        this.facts = facts;
    }

    void into(Claims claims) {
        claims.gap(Instant.MIN, facts.life().createdAt(), GapReason.NOT_YET, null);
        List<PlanChange> plans = facts.plans();
        for (int i = 0; i < plans.size(); i++) {
            PlanChange plan = plans.get(i);
            boolean isLast = i + 1 == plans.size();
            Instant end = isLast ? facts.range().to() : plans.get(i + 1).at();
            claim(plan, TimeRange.ordered(plan.at(), end), claims);
        }
    }

    private void claim(PlanChange plan, TimeRange time, Claims claims) {
        if (!plan.active()) {
            claims.add(time.from(), time.to(), deactivated(plan));
            claims.mayBegin(time.to());
        }
        for (TimeRange pause : plan.recording().pauses(asked(time))) {
            claims.add(pause.from(), pause.to(), off(plan));
            claims.mayBegin(pause.to());
        }
        claims.mayBegin(plan.at());
    }

    /** A schedule that holds for years is not laid out for more than is asked, and what is near. */
    private TimeRange asked(TimeRange time) {
        TimeRange near =
                new TimeRange(
                        facts.range().from().minus(Claims.START_MAX.multipliedBy(2)),
                        facts.range().to());
        return time.within(near);
    }

    private Cause deactivated(PlanChange plan) {
        Instant removedAt = facts.life().removedAt();
        boolean removed = removedAt != null && !plan.at().isBefore(removedAt);
        return new Cause(
                GapReason.DEACTIVATED,
                removed ? "The camera was removed" : "The camera was deactivated",
                plan.by());
    }

    private static Cause off(PlanChange plan) {
        return plan.recording().enabled()
                ? Cause.gap(GapReason.RECORDING_OFF, "The recording schedule leaves it out")
                : new Cause(GapReason.RECORDING_OFF, "Recording was switched off", plan.by());
    }
}
