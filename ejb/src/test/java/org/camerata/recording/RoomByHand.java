package org.camerata.recording;

import org.camerata.fakes.EventList;
import org.camerata.fakes.HandClock;
import org.camerata.node.HotVolume;
import org.camerata.node.OutagesByHand;

/** Room for recordings on a volume that is as full as a test says. */
final class RoomByHand extends VolumeRoom {

    static final long MUCH_BYTES = 1L << 40;

    long freeBytes = MUCH_BYTES;

    final EventList<RoomChanged> told = new EventList<>();

    RoomByHand() {
        changed = told;
        outages = new OutagesByHand();
        clock = new HandClock(Footage.NOON);
        volume =
                new HotVolume() {
                    @Override
                    public Usage usage() {
                        return new Usage(MUCH_BYTES, freeBytes);
                    }
                };
    }
}
