package org.camerata.cli.home;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sites whose scripts may call this node, as browsers name them. */
final class Origins {

    private static final int COUNT_MAX = 20;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?");

    private Origins() {}

    /** None unless they are named, each exactly. */
    static List<String> of(Variables variables) {
        List<String> origins =
                Stream.of(variables.text("CAMERATA_CORS_ORIGINS").orElse("").split(",", -1))
                        .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                        .filter(origin -> !origin.isEmpty())
                        .distinct()
                        .toList();
        Variables.require(
                origins.size() <= COUNT_MAX,
                "CAMERATA_CORS_ORIGINS takes at most " + COUNT_MAX + " origins.");
        for (String origin : origins) {
            Variables.require(
                    ORIGIN.matcher(origin).matches(),
                    "CAMERATA_CORS_ORIGINS takes origins like https://portal.example, separated by"
                            + " commas, without paths and *; not "
                            + origin
                            + ".");
        }
        return origins;
    }
}
