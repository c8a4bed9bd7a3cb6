package org.camerata.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTarget;
import org.camerata.audit.AuditTrail;

/** What is demanded of everybody who has a role. */
@Stateless
public class RolePolicies {

    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;

    @Inject RolePolicyRows rows;

    /** Whether each role demands a second factor. */
    public Map<Role, Boolean> list() {
        guard.demand(Permission.USER_READ);
        Map<Role, Boolean> policies = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            policies.put(role, rows.isSecondFactorRequired(role));
        }
        return policies;
    }

    /**
     * Demands a second factor of a role, or no longer. Those who have none enrol at their next
     * request, before anything else.
     *
     * @throws InvalidAccess if the role has no password to add a factor to
     */
    public void requireSecondFactor(Role role, boolean required) {
        guard.demand(Permission.USER_WRITE);
        if (!role.hasPassword()) {
            throw new InvalidAccess(
                    "role", "API users have no password, so they need no second factor");
        }
        RolePolicy policy = rows.of(role);
        trail.record(
                AuditEvent.done(AuditAction.SECOND_FACTOR_POLICY_CHANGED)
                        .on(new AuditTarget("role", role.name(), null))
                        .from(Map.of("required", policy.isSecondFactorRequired()))
                        .to(Map.of("required", required)));
        policy.requireSecondFactor(required);
        changed.fire(new AccessChanged());
    }
}
