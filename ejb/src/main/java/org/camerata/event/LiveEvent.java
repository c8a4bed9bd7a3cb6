package org.camerata.event;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param id ascends (E2)
 * @param type what happened, such as {@code camera.online}
 * @param at when it was told
 * @param cameraId null where it is about the system
 * @param footageAt when the footage began that it is about; null where it is about none
 * @param userId whom alone it is about; null where it is about nobody
 * @param data strings, numbers, booleans and times; what else it says depends on the type
 */
public record LiveEvent(
        long id,
        Topic topic,
        String type,
        Instant at,
        Long cameraId,
        Instant footageAt,
        Long userId,
        Map<String, ?> data) {

    public LiveEvent {
        data = Map.copyOf(data);
    }
}
