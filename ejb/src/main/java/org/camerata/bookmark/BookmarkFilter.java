package org.camerata.bookmark;

import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * Which bookmarks.
 *
 * @param from with {@code to}, the time that a bookmark must touch; null where it does not matter
 */
public record BookmarkFilter(CameraId camera, Instant from, Instant to) {}
