package org.camerata.access;

import java.util.EnumSet;
import java.util.Set;

/** A named set of permissions. */
public enum Role {
    /** Runs the system. */
    ADMIN(EnumSet.allOf(Permission.class)),

    /** Watches, records, hands out evidence; changes no camera and deletes nothing. */
    OPERATOR(
            EnumSet.of(
                    Permission.CAMERA_READ,
                    Permission.LIVE_VIEW,
                    Permission.RECORDING_VIEW,
                    Permission.RECORDING_EXPORT,
                    Permission.SYSTEM_READ)),

    /** Watches. */
    VIEWER(EnumSet.of(Permission.CAMERA_READ, Permission.LIVE_VIEW, Permission.RECORDING_VIEW));

    @SuppressWarnings("ImmutableEnumChecker") // an EnumSet, which nobody outside gets hold of
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
