package org.camerata.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who asks, and what they may do at this moment: what their role allows, narrowed by the token that
 * they came with, on the cameras that grants name.
 *
 * @param credential the session or token that they came with
 * @param ceiling the most that they may do on any camera
 * @param restriction what they must do before anything else
 */
public record Caller(
        UserView user,
        Credential credential,
        Set<Permission> ceiling,
        List<Allowance> allowances,
        Restriction restriction) {

    /** What must be done before anything else is allowed. */
    public enum Restriction {
        NONE,
        /** Somebody else chose the password. */
        PASSWORD_CHANGE,
        /** The role demands a second factor, and none is enrolled. */
        SECOND_FACTOR
    }

    /** A grant of what the role may never do is none. */
    public Caller {
        Role role = user.role();
        ceiling = Set.copyOf(ceiling);
        allowances = allowances.stream().filter(one -> role.may(one.permission())).toList();
    }

    public boolean isRestricted() {
        return restriction != Restriction.NONE;
    }

    /** Whether they may do it at all: to one camera at least, where it is granted for cameras. */
    public boolean may(Permission permission) {
        return !isRestricted()
                && ceiling.contains(permission)
                && (!permission.isPerCamera() || !scope(permission, Instant.EPOCH).isNothing());
    }

    /** The cameras, and how much of their footage, that they may do it to. */
    public Scope scope(Permission permission, Instant now) {
        if (isRestricted() || !ceiling.contains(permission)) {
            return Scope.NOTHING;
        }
        return permission == Permission.CAMERA_READ
                ? cameras(now)
                : scope(allowance -> allowance.permission() == permission, now);
    }

    /**
     * One permission that they have for cameras.
     *
     * @param groupId null for all cameras
     * @param footageHours only footage younger than this; null for all
     */
    public record Effective(Permission permission, Long groupId, Integer footageHours) {}

    /** What they may do to which cameras, as a client is told. */
    public List<Effective> effective() {
        if (isRestricted()) {
            return List.of();
        }
        if (user.role().seesEverything()) {
            return ceiling.stream()
                    .filter(Permission::isPerCamera)
                    .sorted()
                    .map(permission -> new Effective(permission, null, null))
                    .toList();
        }
        return allowances.stream()
                .filter(one -> ceiling.contains(one.permission()))
                .map(
                        one ->
                                new Effective(
                                        one.permission(),
                                        one.allCameras() ? null : one.groupId(),
                                        one.footageHours()))
                .distinct()
                .sorted(Comparator.comparing(Effective::permission))
                .toList();
    }

    /**
     * The cameras that exist for them (A2): who may do anything to a camera may know of it. A token
     * that is not for seeing cameras knows those only that it is for something else to.
     */
    Scope cameras(Instant now) {
        boolean seesCameras = ceiling.contains(Permission.CAMERA_READ);
        return scope(one -> seesCameras || ceiling.contains(one.permission()), now).withoutTime();
    }

    /** The footage that exists for them (A2): that they may do anything to. */
    Scope footage(Instant now) {
        return scope(
                one -> one.permission().isForFootage() && ceiling.contains(one.permission()), now);
    }

    private Scope scope(Predicate<Allowance> some, Instant now) {
        return user.role().seesEverything()
                ? Scope.EVERYTHING
                : Scope.of(allowances.stream().filter(some).toList(), now);
    }
}
