package org.camerata.wall;

import java.util.List;

/**
 * A layout as its owner sees it.
 *
 * @param tiles on one page
 * @param cameraIds in their order; those that the owner may view now
 * @param tourSeconds null if nothing turns
 */
public record WallLayoutView(
        long id, String name, int tiles, List<Long> cameraIds, Integer tourSeconds) {}
