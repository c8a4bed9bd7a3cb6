package org.camerata.access;

import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_DELETE;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.Permission.SYSTEM_READ;
import static org.camerata.access.Permission.TOKEN_WRITE;

import java.util.EnumSet;
import java.util.Set;

/** The most that a person may ever do. On which cameras, grants say. */
public enum Role {
    /** Runs the system. Sees every camera, without a grant. */
    ADMIN(EnumSet.allOf(Permission.class)),

    /** Watches, records, hands out evidence; changes no camera and deletes nothing. */
    OPERATOR(
            EnumSet.of(
                    CAMERA_READ,
                    LIVE_VIEW,
                    RECORDING_VIEW,
                    RECORDING_EXPORT,
                    SYSTEM_READ,
                    TOKEN_WRITE)),

    /** Watches. */
    VIEWER(EnumSet.of(CAMERA_READ, LIVE_VIEW, RECORDING_VIEW)),

    /** Another system. Has no password: it acts through API tokens only. */
    API(
            EnumSet.of(
                    CAMERA_READ,
                    CAMERA_WRITE,
                    LIVE_VIEW,
                    RECORDING_VIEW,
                    RECORDING_EXPORT,
                    RECORDING_DELETE,
                    SYSTEM_READ));

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

    /** Whether its people log in by name and password. */
    public boolean hasPassword() {
        return this != API;
    }

    /** Whether it sees every camera without a grant. */
    boolean seesEverything() {
        return this == ADMIN;
    }
}
