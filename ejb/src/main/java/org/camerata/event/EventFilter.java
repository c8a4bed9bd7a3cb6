package org.camerata.event;

import java.util.Set;

/**
 * What a listener wants to be told.
 *
 * @param cameras ids; empty stands for all. Events of the system have none and always pass.
 */
public record EventFilter(Set<Topic> topics, Set<Long> cameras) {

    /** Of one filter: who wants more wants all. */
    public static final int CAMERA_COUNT_MAX = 200;

    /** Before a listener has said what it wants. */
    static final EventFilter NOTHING = new EventFilter(Set.of(), Set.of());

    public EventFilter {
        topics = Set.copyOf(topics);
        cameras = Set.copyOf(cameras);
    }

    boolean wants(LiveEvent event) {
        return topics.contains(event.topic())
                && (cameras.isEmpty()
                        || event.cameraId() == null
                        || cameras.contains(event.cameraId()));
    }
}
