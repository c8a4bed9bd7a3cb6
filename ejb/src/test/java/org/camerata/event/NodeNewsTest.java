package org.camerata.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.access.TestCallers;
import org.camerata.fakes.HandClock;
import org.camerata.node.MediaCoreByHand;
import org.camerata.recording.RoomChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeNewsTest {

    final EventsByHand events = new EventsByHand(new HandClock(Instant.EPOCH));
    final Listener listener = events.listener();
    final NodeNews news = new NodeNews();
    final MediaCoreByHand core = new MediaCoreByHand();
    boolean databaseThere = true;

    class Probe extends DatabaseProbe {
        @Override
        boolean answers() {
            return databaseThere;
        }
    }

    @BeforeEach
    void somebodyListens() {
        news.events = events;
        news.mediaCore = core;
        news.database = new Probe();
        listener.subscribe(new EventFilter(Set.of(Topic.SYSTEM), Set.of()), null);
        news.look();
    }

    @Test
    void tellsNothingWhileAllIsAsBefore() {
        news.look();

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsOnceThatTheDatabaseIsAwayAndOnceThatItIsBack() {
        databaseThere = false;
        news.look();
        news.look();
        databaseThere = true;
        news.look();

        assertThat(told()).containsExactly("database.away", "database.back");
    }

    @Test
    void tellsThatTheMediaCoreWentAndCameBackAsAnother() {
        core.away = true;
        news.look();
        news.look();
        core.away = false;
        core.epoch = "another";
        news.look();

        assertThat(told())
                .containsExactly("media-core.away", "media-core.back", "media-core.restarted");
    }

    @Test
    void tellsThatTheDiskIsNearlyFull() {
        news.onRoom(new RoomChanged(false, 7));
        news.onRoom(new RoomChanged(true, 8));

        assertThat(told()).containsExactly("disk.low", "disk.enough");
    }

    private List<String> told() {
        return listener.take(TestCallers.admin(), 100).events().stream()
                .map(LiveEvent::type)
                .toList();
    }
}
