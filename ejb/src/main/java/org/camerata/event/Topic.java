package org.camerata.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camerata.access.Permission;

/** What an event is about, as listeners choose. */
public enum Topic {
    /** A camera comes, goes, or is set up in another way. */
    CAMERAS(Permission.CAMERA_READ),
    /** What was measured of a stream. */
    QUALITY(Permission.CAMERA_READ),
    /** A segment begins, is whole, or is deleted. */
    RECORDINGS(Permission.RECORDING_VIEW),
    /** Something is wrong with a camera, or is not any more. */
    ALERTS(Permission.CAMERA_READ),
    /** The state of this node. */
    SYSTEM(Permission.SYSTEM_READ);

    private final Permission permission;

    Topic(Permission permission) {
        this.permission = permission;
    }

    /** As written in the protocol, such as {@code cameras}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param text as written in the protocol
     */
    public static Optional<Topic> of(String text) {
        return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
    }

    /** What a listener must be allowed to do, on the event's camera where it has one. */
    public Permission permission() {
        return permission;
    }
}
