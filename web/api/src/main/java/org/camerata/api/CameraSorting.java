package org.camerata.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camerata.camera.CameraSort;

/** How {@code ?sort=} names the order of a list of cameras. */
final class CameraSorting {

    private CameraSorting() {}

    /**
     * @param text such as {@code lastSeen}, or {@code -lastSeen} for the other direction
     */
    static CameraSort of(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(CameraSort.Key.values())
                .filter(key -> name(key).equals(name))
                .findFirst()
                .map(key -> new CameraSort(key, descending))
                .orElseThrow(
                        () ->
                                new InvalidParameter(
                                        "sort must be one of "
                                                + Arrays.stream(CameraSort.Key.values())
                                                        .map(CameraSorting::name)
                                                        .collect(Collectors.joining(", "))
                                                + ", with - in front for the other direction"));
    }

    private static String name(CameraSort.Key key) {
        return switch (key) {
            case LAST_SEEN -> "lastSeen";
            case NAME, SITE, CREATED, STATUS -> key.name().toLowerCase(Locale.ROOT);
        };
    }
}
