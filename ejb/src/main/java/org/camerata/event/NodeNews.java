package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.recording.RoomChanged;

/** Tells of this node what is not as it was a moment ago. */
@ApplicationScoped
class NodeNews implements Metered {

    @Inject LiveEvents events;
    @Inject MediaCore mediaCore;
    @Inject DatabaseProbe database;

    private volatile boolean databaseThere = true;
    private volatile boolean mediaCoreThere = true;
    private String epoch = "";

    @Override
    public void describe(Meters meters) {
        meters.gauge(
                "camerata_database_up", "1 if the database answers", () -> databaseThere ? 1 : 0);
        meters.gauge(
                "camerata_media_core_up",
                "1 if the media core answers",
                () -> mediaCoreThere ? 1 : 0);
    }

    void onRoom(@Observes RoomChanged news) {
        events.tell(
                news.enough() ? "disk.enough" : "disk.low", Map.of("freeBytes", news.freeBytes()));
    }

    synchronized void look() {
        lookAtDatabase();
        lookAtMediaCore();
    }

    private void lookAtDatabase() {
        boolean there = database.answers();
        if (there != databaseThere) {
            databaseThere = there;
            events.tell(there ? "database.back" : "database.away", Map.of());
        }
    }

    private void lookAtMediaCore() {
        try {
            String now = mediaCore.epoch();
            if (!mediaCoreThere) {
                mediaCoreThere = true;
                events.tell("media-core.back", Map.of());
            }
            if (!epoch.isEmpty() && !epoch.equals(now)) {
                events.tell("media-core.restarted", Map.of());
            }
            epoch = now;
        } catch (MediaCoreAway e) {
            if (mediaCoreThere) {
                mediaCoreThere = false;
                events.tell("media-core.away", Map.of());
            }
        }
    }
}
