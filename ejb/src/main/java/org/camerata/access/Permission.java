package org.camerata.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One thing that a caller may do. Every operation names the one that it needs (A1). */
public enum Permission {
    /** See that a camera exists, and its settings and state. */
    CAMERA_READ(Reach.CAMERA),
    /** Change a camera, and see where it publishes to. */
    CAMERA_WRITE(Reach.CAMERA),
    /** See its live picture. */
    LIVE_VIEW(Reach.CAMERA),
    /** See and play its footage. */
    RECORDING_VIEW(Reach.FOOTAGE),
    /** Take its footage out of the system. */
    RECORDING_EXPORT(Reach.FOOTAGE),
    /** Delete its footage. */
    RECORDING_DELETE(Reach.FOOTAGE),
    /** See the state of the system. */
    SYSTEM_READ(Reach.SYSTEM),
    /** See users, teams, camera groups and grants. */
    USER_READ(Reach.SYSTEM),
    /** Decide who may do what; end other people's sessions and tokens. */
    USER_WRITE(Reach.SYSTEM),
    /** Read the audit log. */
    AUDIT_READ(Reach.SYSTEM),
    /** Make API tokens for oneself. A token cannot have this: tokens make no tokens. */
    TOKEN_WRITE(Reach.SYSTEM);

    /** What a permission is about. */
    private enum Reach {
        SYSTEM,
        CAMERA,
        FOOTAGE
    }

    private final Reach reach;

    Permission(Reach reach) {
        this.reach = reach;
    }

    /** As written in the API, such as {@code camera:read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /**
     * @param text as written in the API
     */
    public static Optional<Permission> of(String text) {
        return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
    }

    /** Whether it is granted for cameras; else the role alone decides. */
    public boolean isPerCamera() {
        return reach != Reach.SYSTEM;
    }

    /** Whether a grant of it can be limited to recent footage. */
    public boolean isForFootage() {
        return reach == Reach.FOOTAGE;
    }

    /** Those that {@link #isPerCamera()}. */
    public static Set<Permission> perCamera() {
        Set<Permission> some = EnumSet.allOf(Permission.class);
        some.removeIf(one -> !one.isPerCamera());
        return some;
    }
}
