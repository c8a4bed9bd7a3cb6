package org.camerata.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.event.EventsByHand.DOOR;
import static org.camerata.event.EventsByHand.GATE;
import static org.camerata.event.EventsByHand.LOBBY;
import static org.camerata.event.EventsByHand.YARD;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.TestCallers;
import org.camerata.fakes.HandClock;
import org.junit.jupiter.api.Test;

class ListenerTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final EventFilter EVERYTHING = new EventFilter(Set.of(Topic.values()), Set.of());
    static final Caller ADMIN = TestCallers.admin();
    static final Caller IN_LOBBY = TestCallers.who(Role.VIEWER, Permission.CAMERA_READ, LOBBY);

    final HandClock clock = new HandClock(NOON);
    final EventsByHand events = new EventsByHand(clock);
    final Listener listener = events.listener();

    @Test
    void hearsNothingBeforeItSaysWhatItWants() {
        events.tell("one", DOOR);

        assertThat(listener.hasNews()).isFalse();
        assertThat(heard(ADMIN)).isEmpty();
    }

    @Test
    void hearsEachEventOnceAndInOrder() {
        listener.subscribe(EVERYTHING, null);
        events.tell("one", DOOR);
        events.tell("two", GATE);

        assertThat(listener.hasNews()).isTrue();
        assertThat(heard(ADMIN)).containsExactly("one", "two");
        assertThat(listener.hasNews()).isFalse();
        assertThat(heard(ADMIN)).isEmpty();
    }

    @Test
    void hearsOnlyOfCamerasThatItMaySee() {
        listener.subscribe(EVERYTHING, null);
        events.tell("theirs", GATE);
        events.tell("ours", DOOR);
        events.tell("disk.low", Map.of());

        assertThat(heard(IN_LOBBY)).containsExactly("ours");
    }

    @Test
    void hearsNoMoreWhatWasTakenAwayMeanwhile() {
        listener.subscribe(EVERYTHING, null);
        events.tell("before", DOOR);
        assertThat(heard(IN_LOBBY)).containsExactly("before");

        events.tell("after", DOOR);

        assertThat(heard(TestCallers.who(Role.VIEWER, Permission.CAMERA_READ, YARD))).isEmpty();
    }

    @Test
    void hearsOfFootageOnlyWithinItsWindow() {
        listener.subscribe(EVERYTHING, null);
        Caller recent = TestCallers.who(Role.VIEWER, Permission.RECORDING_VIEW, LOBBY, 24);
        record(NOON.minus(Duration.ofHours(25)), "old");
        record(NOON.minus(Duration.ofHours(23)), "new");

        assertThat(heard(recent)).containsExactly("new");
        assertThat(heard(IN_LOBBY)).isEmpty();
    }

    @Test
    void hearsOfFootageNothingWithoutThatPermission() {
        listener.subscribe(EVERYTHING, null);
        record(NOON, "new");

        assertThat(heard(IN_LOBBY)).isEmpty();
    }

    @Test
    void hearsOfTheSystemWhereTheRoleAllows() {
        listener.subscribe(EVERYTHING, null);
        events.tell("disk.low", Map.of("freeBytes", 7L));

        assertThat(heard(TestCallers.who(Role.OPERATOR, Permission.CAMERA_READ, LOBBY)))
                .containsExactly("disk.low");
    }

    @Test
    void hearsOnlyOfTheTopicsAndCamerasThatItAskedFor() {
        listener.subscribe(
                new EventFilter(Set.of(Topic.CAMERAS, Topic.SYSTEM), Set.of(GATE.value())), null);
        events.tell("door", DOOR);
        events.tell("gate", GATE);
        events.tell(Topic.QUALITY, "quality", GATE, Map.of());
        events.tell("disk.low", Map.of());

        assertThat(heard(ADMIN)).containsExactly("gate", "disk.low");
    }

    @Test
    void resumesBehindTheLastEventThatItHeard() {
        listener.subscribe(EVERYTHING, null);
        events.tell("one", DOOR);
        long last = listener.take(ADMIN, 10).events().get(0).id();
        events.tell("two", DOOR);

        Listener again = events.listener();
        assertThat(again.subscribe(EVERYTHING, last)).isEqualTo(new Listener.Start(last, true));

        assertThat(again.take(ADMIN, 10).events())
                .extracting(LiveEvent::type)
                .containsExactly("two");
    }

    @Test
    void resumesFromThePlaceOfAQuietSubscription() {
        long place = listener.subscribe(EVERYTHING, null).place();
        events.tell("one", DOOR);

        Listener again = events.listener();
        again.subscribe(EVERYTHING, place);

        assertThat(again.take(ADMIN, 10).events()).hasSize(1);
    }

    @Test
    void isToldToReadAnewAfterARestart() {
        long last = listener.subscribe(EVERYTHING, null).place();
        clock.advance(Duration.ofSeconds(20));
        Listener again = new EventsByHand(clock).listener();

        Listener.Start start = again.subscribe(EVERYTHING, last);

        assertThat(start.whole()).isFalse();
        assertThat(start.place()).isGreaterThan(last);
    }

    @Test
    void isToldToReadAnewByAnIdThatWasNeverGiven() {
        assertThat(listener.subscribe(EVERYTHING, Long.MAX_VALUE).whole()).isFalse();
        assertThat(listener.subscribe(EVERYTHING, -1L).whole()).isFalse();
    }

    @Test
    void isToldThatItMissedWhatIsNotKeptAnyMore() {
        listener.subscribe(EVERYTHING, null);
        flood(Topic.CAMERAS);

        Listener.News news = listener.take(ADMIN, 10);
        assertThat(news.missed()).isTrue();
        assertThat(news.events()).isEmpty();

        events.tell("next", DOOR);
        assertThat(heard(ADMIN)).containsExactly("next");
    }

    @Test
    void missesNothingOfATopicWhenAnotherIsFlooded() {
        EventFilter cameras = new EventFilter(Set.of(Topic.CAMERAS), Set.of());
        long place = listener.subscribe(cameras, null).place();
        events.tell("one", DOOR);
        flood(Topic.QUALITY);
        events.tell("two", DOOR);

        assertThat(heardAll(listener)).containsExactly("one", "two");
        Listener again = events.listener();
        assertThat(again.subscribe(cameras, place).whole()).isTrue();
        assertThat(heardAll(again)).containsExactly("one", "two");
    }

    @Test
    void isToldToReadAnewIfAnyOfItsTopicsWasFlooded() {
        long place = listener.subscribe(EVERYTHING, null).place();
        events.tell("one", DOOR);
        flood(Topic.QUALITY);

        assertThat(events.listener().subscribe(EVERYTHING, place).whole()).isFalse();
        assertThat(listener.take(ADMIN, 10).missed()).isTrue();
    }

    @Test
    void keepsNoMoreOfATopicThanItsBound() {
        long place = listener.subscribe(EVERYTHING, null).place();
        for (Topic topic : Topic.values()) {
            flood(topic);
            flood(topic);
        }

        Map<Topic, Integer> kept = new EnumMap<>(Topic.class);
        events.from(place).forEachRemaining(event -> kept.merge(event.topic(), 1, Integer::sum));
        assertThat(kept).hasSameSizeAs(Topic.values());
        kept.forEach((topic, count) -> assertThat(count).isEqualTo(topic.keptCountMax()));
    }

    @Test
    void readsNoMoreThanThereIsRoomFor() {
        listener.subscribe(EVERYTHING, null);
        for (String type : List.of("one", "two", "three")) {
            events.tell(type, DOOR);
        }

        assertThat(listener.take(ADMIN, 2).events()).hasSize(2);
        assertThat(heard(ADMIN)).containsExactly("three");
    }

    @Test
    void everyEarIsWokenByEachEvent() {
        int[] woken = new int[1];
        events.whenTold(() -> woken[0]++);
        events.tell("one", DOOR);
        events.tell("disk.low", Map.of());

        assertThat(woken[0]).isEqualTo(2);
    }

    /** More of it than is kept. */
    private void flood(Topic topic) {
        for (int i = 0; i <= topic.keptCountMax(); i++) {
            events.tell(topic, "flood", DOOR, Map.of());
        }
    }

    private static List<String> heardAll(Listener one) {
        return one.take(ADMIN, 100).events().stream().map(LiveEvent::type).toList();
    }

    private void record(Instant startedAt, String type) {
        events.tell(Topic.RECORDINGS, type, DOOR, startedAt, Map.of());
    }

    private List<String> heard(Caller caller) {
        return listener.take(caller, 100).events().stream().map(LiveEvent::type).toList();
    }
}
