package org.camerata.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camerata.access.Permission;

/**
 * What an event is about, as listeners choose.
 *
 * <p>Of each topic the latest are kept, so that one which says much forgets nothing of the others.
 * All of them together take about 7 MB.
 */
public enum Topic {
    /** A camera comes, goes, or is set up in another way. */
    CAMERAS(Permission.CAMERA_READ, Kept.FLEET_COMES_BACK),
    /** What was measured of a stream. */
    QUALITY(Permission.CAMERA_READ, Kept.SAMPLES),
    /** A segment begins, is whole, or is deleted. */
    RECORDINGS(Permission.RECORDING_VIEW, Kept.FLEET_COMES_BACK),
    /** Something is wrong with a camera, or is not any more. */
    ALERTS(Permission.CAMERA_READ, Kept.FLEET_COMES_BACK),
    /** What becomes of the exports of who listens, or of all for who may export all cameras. */
    EXPORTS(Permission.RECORDING_EXPORT, Kept.FLEET_COMES_BACK),
    /** The state of this node. */
    SYSTEM(Permission.SYSTEM_READ, Kept.DAYS_OF_ONE_NODE);

    private final Permission permission;
    private final int keptCountMax;

    Topic(Permission permission, int keptCountMax) {
        this.permission = permission;
        this.keptCountMax = keptCountMax;
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

    /** So many events of it are kept. */
    int keptCountMax() {
        return keptCountMax;
    }

    /** How many events are kept, by what the number is made for. */
    private static final class Kept {

        /** 500 cameras that are cut and come back, five times over: two events each. */
        static final int FLEET_COMES_BACK = 5_000;

        /** 500 streams for 100 s, at one sample each 5 s: a page may lose its network so long. */
        static final int SAMPLES = 10_000;

        /** A disk that fills and a process that restarts, some times an hour. */
        static final int DAYS_OF_ONE_NODE = 1_000;
    }
}
