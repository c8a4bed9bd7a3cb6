package org.camerata.wall;

import java.util.List;

/** How many tiles a page of the wall may have: squares of rows and columns. */
final class WallGrid {

    static final List<Integer> TILES = List.of(1, 4, 9, 16, 25);

    private WallGrid() {}
}
