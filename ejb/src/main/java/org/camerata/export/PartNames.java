package org.camerata.export;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Names the MP4s of a camera so that every system can store them, and a person can read them. */
final class PartNames {

    private static final int NAME_LENGTH_MAX = 60; // characters

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String folder;
    private final Map<String, Integer> used = new HashMap<>();

    PartNames(ExportSource camera) {
        this.folder = (camera.camera().value() + "-" + plain(camera.name())).replaceAll("-$", "");
    }

    /** The name of the next one, which begins then. */
    String next(Instant from) {
        String time = TIME.format(from);
        int count = used.merge(time, 1, Integer::sum);
        return folder + "/" + time + (count == 1 ? "" : "-" + count) + ".mp4";
    }

    /** Letters of other scripts are left out; accents are taken off. */
    private static String plain(String name) {
        String ascii =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return ascii.length() <= NAME_LENGTH_MAX ? ascii : ascii.substring(0, NAME_LENGTH_MAX);
    }
}
