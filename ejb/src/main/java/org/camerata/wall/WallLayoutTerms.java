package org.camerata.wall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camerata.shared.PlainText;

/**
 * What a layout is to be.
 *
 * @param tiles on one page: 1, 4, 9, 16 or 25
 * @param cameraIds in their order, at most {@value #CAMERA_COUNT_MAX}, none twice; further than one
 *     page they fill the next
 * @param tourSeconds how long each page is shown, {@value #TOUR_SECONDS_MIN} to {@value
 *     #TOUR_SECONDS_MAX}; null if nothing turns
 */
public record WallLayoutTerms(
        @PlainText String name, int tiles, List<Long> cameraIds, Integer tourSeconds) {

    public static final int NAME_LENGTH_MAX = 60; // characters
    public static final int CAMERA_COUNT_MAX = 100;
    public static final int TOUR_SECONDS_MIN = 5;
    public static final int TOUR_SECONDS_MAX = 3_600;

    /**
     * @throws InvalidWallLayout if it cannot be
     */
    public WallLayoutTerms {
        name = name == null ? "" : name.strip();
        cameraIds = List.copyOf(cameraIds);
        demand(
                !name.isEmpty() && name.length() <= NAME_LENGTH_MAX,
                "name",
                "A name has 1 to " + NAME_LENGTH_MAX + " characters");
        demand(WallGrid.TILES.contains(tiles), "tiles", "A page has 1, 4, 9, 16 or 25 tiles");
        demand(
                cameraIds.size() <= CAMERA_COUNT_MAX,
                "cameraIds",
                "A layout has at most " + CAMERA_COUNT_MAX + " cameras");
        demand(
                new HashSet<>(cameraIds).size() == cameraIds.size(),
                "cameraIds",
                "A camera is in a layout once");
        demand(
                tourSeconds == null
                        || (tourSeconds >= TOUR_SECONDS_MIN && tourSeconds <= TOUR_SECONDS_MAX),
                "tourSeconds",
                "A page is shown for " + TOUR_SECONDS_MIN + " to " + TOUR_SECONDS_MAX + " seconds");
    }

    private static void demand(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new InvalidWallLayout(field, sentence);
        }
    }

    /** As the audit log keeps it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("tiles", tiles);
        facts.put("cameraIds", cameraIds);
        if (tourSeconds != null) {
            facts.put("tourSeconds", tourSeconds);
        }
        return facts;
    }
}
