package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTarget;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.DomainException;

/**
 * The one place that decides whether the caller may do this to that (A1), and whether it exists for
 * them at all (A2). Each refusal is written to the audit log.
 */
@ApplicationScoped
public class Guard {

    @Inject CurrentCaller current;
    @Inject GroupLookup groups;
    @Inject KeptGroups kept;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * Lets the caller go on only if nothing else is demanded of them first.
     *
     * @throws Unauthenticated if nobody is known
     * @throws NotAllowed if they must change their password or enrol a second factor
     */
    public void demandUnrestricted() {
        unrestricted();
    }

    /**
     * Lets the caller go on only if they may do it at all. Where it is granted for cameras, each
     * camera decides: who is granted nothing finds nothing (A2.1).
     *
     * @throws Unauthenticated if nobody is known
     * @throws NotAllowed if they may not
     */
    public void demand(Permission permission) {
        Caller caller = unrestricted();
        boolean allowed =
                permission.isPerCamera()
                        ? caller.ceiling().contains(permission)
                        : caller.may(permission);
        if (!allowed) {
            throw refused(permission, null, new NotAllowed(permission));
        }
    }

    /**
     * Lets the caller go on only if they may do it to every camera, also to those to come.
     *
     * @throws Unauthenticated if nobody is known
     * @throws NotAllowed if they may not
     */
    public void demandEverywhere(Permission permission) {
        if (!unrestricted().scope(permission, clock.instant()).isEverything()) {
            throw refused(permission, null, new NotAllowed(permission));
        }
    }

    /**
     * Lets the caller go on only if they may do it to the camera.
     *
     * @throws Unauthenticated if nobody is known
     * @throws CameraNotFound if it does not exist for them
     * @throws NotAllowed if they may not do this to it
     */
    public void demand(Permission permission, CameraId camera) {
        Caller caller = unrestricted();
        Instant now = clock.instant();
        Set<Long> groups = groups(caller, camera);
        if (!caller.cameras(now).holds(groups, null)) {
            throw refused(permission, target(camera), new CameraNotFound());
        }
        if (!caller.scope(permission, now).holds(groups, null)) {
            throw refused(permission, target(camera), new NotAllowed(permission));
        }
    }

    /**
     * Lets the caller go on only if they may do it to the footage.
     *
     * @param startedAt when the footage began
     * @param notThere what to throw if it does not exist for them
     * @throws Unauthenticated if nobody is known
     * @throws NotAllowed if they may not do this to it
     */
    public void demand(
            Permission permission,
            CameraId camera,
            Instant startedAt,
            Supplier<? extends DomainException> notThere) {
        Caller caller = unrestricted();
        Instant now = clock.instant();
        Set<Long> groups = groups(caller, camera);
        if (!caller.footage(now).holds(groups, startedAt)) {
            throw refused(permission, target(camera), notThere.get());
        }
        if (!caller.scope(permission, now).holds(groups, startedAt)) {
            throw refused(permission, target(camera), new NotAllowed(permission));
        }
    }

    /**
     * As {@link #demand(Permission, CameraId)}, and since when footage of the camera may have begun
     * to be part of it.
     *
     * @return {@link Instant#MIN} for all footage
     */
    public Instant demandSince(Permission permission, CameraId camera) {
        demand(permission, camera);
        Caller caller = unrestricted();
        return caller.scope(permission, clock.instant()).since(groups(caller, camera));
    }

    /** Whether the caller may do it to the camera. */
    public boolean may(Permission permission, CameraId camera) {
        Caller caller = unrestricted();
        return caller.scope(permission, clock.instant()).holds(groups(caller, camera), null);
    }

    /**
     * What a list may show; nothing where they may not do it at all.
     *
     * @throws Unauthenticated if nobody is known
     */
    public Scope scope(Permission permission) {
        return unrestricted().scope(permission, clock.instant());
    }

    /**
     * Whether one who listens may be told of the camera, or of its footage. Asked outside of any
     * request and for every event, so no refusal is written down.
     *
     * @param startedAt when the footage began; null where it is about none
     */
    public boolean mayHear(
            Caller listener, Permission permission, CameraId camera, Instant startedAt) {
        Scope scope = listener.scope(permission, clock.instant());
        return scope.isEverything() || scope.holds(kept.groupsOf(camera), startedAt);
    }

    /** Writes down that somebody unknown, or with a bad token, was turned away. */
    public void turnedAway(String operation) {
        trail.recordAtOnce(
                AuditEvent.refused(AuditAction.ACCESS_REFUSED)
                        .on(new AuditTarget("operation", operation, null))
                        .because("no valid credential"));
    }

    private Caller unrestricted() {
        Caller caller = current.get();
        if (caller.isRestricted()) {
            NotAllowed refusal = NotAllowed.until(caller.restriction());
            throw refused(null, refusal.code(), refusal);
        }
        return caller;
    }

    /** Not asked of the database where it makes no difference. */
    private Set<Long> groups(Caller caller, CameraId camera) {
        return caller.cameras(clock.instant()).isEverything() && caller.allowances().isEmpty()
                ? Set.of()
                : groups.groupsOf(camera);
    }

    private DomainException refused(
            Permission permission, AuditTarget target, DomainException refusal) {
        return refused(target, permission.text() + ": " + refusal.code(), refusal);
    }

    private DomainException refused(AuditTarget target, String why, DomainException refusal) {
        trail.recordAtOnce(AuditEvent.refused(AuditAction.ACCESS_REFUSED).on(target).because(why));
        return refusal;
    }

    private static AuditTarget target(CameraId camera) {
        return new AuditTarget("camera", Long.toString(camera.value()), null);
    }
}
