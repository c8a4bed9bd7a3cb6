package org.camerata.access;

import java.util.Locale;

/** One thing that a caller may do. Every operation names the one that it needs (A1). */
public enum Permission {
    CAMERA_READ,
    CAMERA_WRITE,
    LIVE_VIEW,
    RECORDING_VIEW,
    RECORDING_EXPORT,
    RECORDING_DELETE,
    SYSTEM_READ;

    /** As written in the API, such as {@code camera:read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
