package org.camerata.recording;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.camerata.node.HotVolume;
import org.camerata.node.NodeOutages;
import org.camerata.node.OutageKind;

/**
 * Whether there is room to record. Recording stops before the disk is full, because Debian's RTMP
 * module then writes into files and connections that are not its own.
 */
@ApplicationScoped
class VolumeRoom {

    /** With less than this free nothing is recorded: 100 cameras of 2 Mbit/s fill it in 40 s. */
    static final long STOP_BYTES = 1L << 30;

    /** With this much free recording goes on; more, so that it does not flutter. */
    static final long RESUME_BYTES = 2L << 30;

    private static final System.Logger LOG = System.getLogger(VolumeRoom.class.getName());

    @Inject HotVolume volume;
    @Inject NodeOutages outages;
    @Inject Clock clock;
    @Inject Event<RoomChanged> changed;

    private boolean enough = true;

    synchronized boolean isEnough() {
        long freeBytes = volume.usage().freeBytes();
        boolean enoughNow = freeBytes >= (enough ? STOP_BYTES : RESUME_BYTES);
        if (enough && !enoughNow) {
            LOG.log(ERROR, "Recording stops: only {0} bytes are free", Long.toString(freeBytes));
        } else if (!enough && enoughNow) {
            LOG.log(INFO, "Recording goes on: {0} bytes are free", Long.toString(freeBytes));
        }
        if (enough != enoughNow) {
            enough = enoughNow;
            tellOutage();
            changed.fire(new RoomChanged(enough, freeBytes));
        }
        return enough;
    }

    private void tellOutage() {
        if (enough) {
            outages.ended(OutageKind.NO_ROOM, clock.instant());
        } else {
            outages.began(OutageKind.NO_ROOM, clock.instant());
        }
    }
}
