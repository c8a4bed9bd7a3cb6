package org.camerata.bookmark;

import java.time.Instant;

/**
 * A bookmark as others see it.
 *
 * @param to as {@code from} where it is a moment
 * @param note empty for none
 * @param author as they were called when they made it
 */
public record BookmarkView(
        long id,
        long cameraId,
        Instant from,
        Instant to,
        String title,
        String note,
        String author,
        Instant createdAt,
        Instant changedAt) {}
