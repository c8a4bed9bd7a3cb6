package org.camerata.access;

/**
 * A camera group as others see it.
 *
 * @param allCameras the one group that holds every camera and cannot be changed
 * @param cameras how many it holds; null where that is all
 */
public record GroupView(
        long id, String name, String description, boolean allCameras, Long cameras) {}
