package org.camerata.event;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;
import org.camerata.recording.RoomChanged;

/** Tells of this node what is not as it was a moment ago. */
@ApplicationScoped
class NodeNews {

    private static final System.Logger LOG = System.getLogger(NodeNews.class.getName());

    private static final int DATABASE_ANSWER_MAX_SECONDS = 2;

    @Inject LiveEvents events;
    @Inject MediaCore mediaCore;

    @Resource(lookup = "jdbc/camerata")
    DataSource database;

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
        boolean there = answers();
        if (there != databaseThere) {
            databaseThere = there;
            events.tell(there ? "database.back" : "database.away", Map.of());
        }
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(DATABASE_ANSWER_MAX_SECONDS);
        } catch (SQLException e) {
            if (databaseThere) {
                LOG.log(WARNING, "The database does not answer", e);
            }
            return false;
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
