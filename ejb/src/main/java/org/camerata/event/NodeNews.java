package org.camerata.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.recording.RoomChanged;

/** Tells of this node what is not as it was a moment ago. */
@ApplicationScoped
class NodeNews {

    @Inject LiveEvents events;
    @Inject MediaCore mediaCore;
    @Inject DatabaseProbe database;

    private boolean databaseThere = true;
    private boolean mediaCoreThere = true;
    private String epoch = "";

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
