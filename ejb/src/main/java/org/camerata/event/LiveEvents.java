package org.camerata.event;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camerata.shared.CameraId;

/**
 * The latest events of each topic, from which each listener reads on from where it stands. In
 * memory, of this node, since its start.
 */
@ApplicationScoped
public class LiveEvents {

    @Inject Clock clock;

    private final ConcurrentSkipListMap<Long, LiveEvent> kept = new ConcurrentSkipListMap<>();
    private final List<Runnable> ears = new CopyOnWriteArrayList<>();

    private EventIds ids;
    private Map<Topic, KeptTopic> topics = Map.of();

    @PostConstruct
    void begin() {
        ids = new EventIds(clock);
        long start = ids.next();
        topics =
                Stream.of(Topic.values())
                        .collect(toUnmodifiableMap(one -> one, one -> new KeptTopic(one, start)));
    }

    /** Of a camera. */
    void tell(Topic topic, String type, CameraId camera, Map<String, ?> data) {
        tell(topic, type, camera, null, data);
    }

    /** Of the system. */
    void tell(String type, Map<String, ?> data) {
        tell(Topic.SYSTEM, type, null, null, data);
    }

    /** Of somebody, whom alone it is about. */
    void tell(Topic topic, String type, long user, Map<String, ?> data) {
        keep(new News(topic, type, null, null, user, data));
    }

    /**
     * Keeps an event and wakes those who listen.
     *
     * @param footageAt when the footage began; null where it is about none
     */
    void tell(Topic topic, String type, CameraId camera, Instant footageAt, Map<String, ?> data) {
        Long cameraId = camera == null ? null : camera.value();
        keep(new News(topic, type, cameraId, footageAt, null, data));
    }

    /** An event before it has its number. */
    private record News(
            Topic topic,
            String type,
            Long cameraId,
            Instant footageAt,
            Long userId,
            Map<String, ?> data) {

        LiveEvent event(long id, Instant at) {
            return new LiveEvent(id, topic, type, at, cameraId, footageAt, userId, data);
        }
    }

    private void keep(News news) {
        add(news);
        ears.forEach(Runnable::run);
    }

    private synchronized void add(News news) {
        long id = ids.next();
        kept.put(id, news.event(id, clock.instant()));
        topics.get(news.topic()).add(id).ifPresent(kept::remove);
    }

    /**
     * To be woken at each event; must return at once (E4), because what wakes it may be a camera
     * that waits to be let in.
     */
    public void whenTold(Runnable ear) {
        ears.add(ear);
    }

    /** A place behind all events up to now and before all to come. */
    synchronized long now() {
        return ids.next();
    }

    /** Whether every event of these topics behind the place is kept still. */
    boolean isWhole(Set<Topic> wanted, long place) {
        return place <= ids.last()
                && wanted.stream().map(topics::get).allMatch(topic -> topic.isWhole(place));
    }

    /** The first event behind the place. */
    Optional<LiveEvent> after(long place) {
        return Optional.ofNullable(kept.higherEntry(place)).map(Map.Entry::getValue);
    }

    /** Events behind the place, oldest first, also those that come while they are walked. */
    Iterator<LiveEvent> from(long place) {
        return kept.tailMap(place, false).values().iterator();
    }
}
