package org.camerata.event;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.camerata.access.Caller;

/**
 * One who listens: what they want to be told, and up to which place they have been. It holds no
 * events, so that one who reads slowly costs no more than one who reads fast.
 */
public class Listener {

    private final LiveEvents events;
    private final Audience audience;

    private EventFilter filter = EventFilter.NOTHING;
    private long place;

    /**
     * @param place where it begins
     */
    protected Listener(LiveEvents events, Audience audience, long place) {
        this.events = events;
        this.audience = audience;
        this.place = place;
    }

    /**
     * Where a listener begins.
     *
     * @param place to resume from, until the first event comes
     * @param whole false if events of the topics that it wants may have been missed since the place
     *     that was asked for (E3)
     */
    public record Start(long place, boolean whole) {}

    /**
     * From now on only what the filter lets pass is told.
     *
     * @param lastEventId of the last event that was heard; null to begin now
     */
    public synchronized Start subscribe(EventFilter wanted, Long lastEventId) {
        filter = wanted;
        boolean whole = lastEventId == null || events.isWhole(wanted.topics(), lastEventId);
        place = whole && lastEventId != null ? lastEventId : events.now();
        return new Start(place, whole);
    }

    /** Whether something was told since that may be for this listener. */
    public synchronized boolean hasNews() {
        return !filter.topics().isEmpty()
                && (!events.isWhole(filter.topics(), place) || events.after(place).isPresent());
    }

    /**
     * What was told since.
     *
     * @param missed whether there was more of its topics, which is not kept any more (E3)
     */
    public record News(List<LiveEvent> events, boolean missed) {}

    /**
     * Reads on.
     *
     * @param caller who listens, as they may see things now (E1)
     * @param countMax how many events to read at most
     */
    public synchronized News take(Caller caller, int countMax) {
        long begin = place;
        List<LiveEvent> found = new ArrayList<>();
        Iterator<LiveEvent> rest = events.from(begin);
        while (found.size() < countMax && rest.hasNext()) {
            LiveEvent event = rest.next();
            if (filter.wants(event) && audience.mayHear(caller, event)) {
                found.add(event);
            }
            place = event.id();
        }
        if (events.isWhole(
                filter.topics(),
                begin)) { // asked last: events may be forgotten while they are read
            return new News(found, false);
        }
        place = events.now();
        return new News(List.of(), true);
    }

    /** Up to where they have been told; to resume from. */
    public synchronized long place() {
        return place;
    }
}
