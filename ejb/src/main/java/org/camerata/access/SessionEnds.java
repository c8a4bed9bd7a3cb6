package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;

/** Ends login sessions, in the caller's transaction. */
@ApplicationScoped
class SessionEnds {

    @Inject LoginSessionRows rows;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;
    @Inject Clock clock;

    void endAll(UserAccount user, SessionEnd reason) {
        rows.openOf(user.id(), clock.instant()).forEach(session -> end(session, reason));
    }

    /** All of the caller's but the one that they ask from. */
    void endOthers(Caller caller, SessionEnd reason) {
        rows.openOf(caller.user().id(), clock.instant()).stream()
                .filter(session -> !isOf(session, caller.credential()))
                .forEach(session -> end(session, reason));
    }

    void end(LoginSession session, SessionEnd reason) {
        session.end(reason, clock.instant());
        trail.record(
                AuditEvent.done(AuditAction.SESSION_ENDED)
                        .on("session", session.id(), session.user().username())
                        .to(Map.of("reason", reason)));
        changed.fire(new AccessChanged());
    }

    private static boolean isOf(LoginSession session, Credential credential) {
        return credential.kind() == Credential.Kind.SESSION && session.id() == credential.id();
    }
}
