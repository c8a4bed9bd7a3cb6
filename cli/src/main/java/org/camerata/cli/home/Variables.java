package org.camerata.cli.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The environment, as far as it is ours. Strict: a name that means nothing is a mistake. */
final class Variables {

    static final String PREFIX = "CAMERATA_";

    static final Set<String> KNOWN =
            Set.of(
                    "CAMERATA_HOME",
                    "CAMERATA_HTTP_PORT",
                    "CAMERATA_RTMP_PORT",
                    "CAMERATA_RTMPS_PORT",
                    "CAMERATA_RTMP_MODULE",
                    "CAMERATA_BIND",
                    "CAMERATA_PUBLIC_HOST",
                    "CAMERATA_ADMIN_PASSWORD",
                    "CAMERATA_SEGMENT_SECONDS",
                    "CAMERATA_SCRUB_DAYS",
                    "CAMERATA_DB_URL",
                    "CAMERATA_DB_USER",
                    "CAMERATA_DB_PASSWORD",
                    "CAMERATA_DB_OWNER_USER",
                    "CAMERATA_DB_OWNER_PASSWORD",
                    "CAMERATA_TLS",
                    "CAMERATA_TLS_CERT",
                    "CAMERATA_TLS_KEY",
                    "CAMERATA_CORS_ORIGINS",
                    "CAMERATA_JVM_OPTIONS");

    /** Names with a meaning that is still to come. */
    private static final Pattern RESERVED = Pattern.compile("CAMERATA_(REDIS_URL|SMTP_[A-Z_]+)");

    /** Read by the tests in module it. */
    private static final String TESTS = "CAMERATA_IT_";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** A home becomes part of configuration files, so it may not contain their punctuation. */
    private static final Pattern PATH = Pattern.compile("[^\"'\\\\;{}$#\\p{Cntrl}]+");

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = environment;
        for (String name : environment.keySet()) {
            if (name.startsWith(PREFIX) && !isKnown(name)) {
                throw new InvalidSetting(
                        name + " is not a setting of Camerata; see docs/ref/configuration.md.");
            }
        }
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name) || RESERVED.matcher(name).matches() || name.startsWith(TESTS);
    }

    static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new InvalidSetting(sentence);
        }
    }

    /** Names that are set but mean nothing yet. */
    List<String> reserved() {
        return environment.keySet().stream()
                .filter(name -> RESERVED.matcher(name).matches())
                .sorted()
                .toList();
    }

    /** The value; one that is empty counts as not set. */
    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    int number(String name, int standard, int min, int max) {
        String value = text(name).orElse(Integer.toString(standard)).strip();
        if (!NUMBER.matcher(value).matches()
                || Integer.parseInt(value) < min
                || Integer.parseInt(value) > max) {
            throw new InvalidSetting(
                    name
                            + " must be a whole number from "
                            + min
                            + " to "
                            + max
                            + ", not "
                            + value
                            + ".");
        }
        return Integer.parseInt(value);
    }

    Optional<Path> path(String name, Path relativeTo) {
        Optional<String> value = text(name);
        if (value.isPresent() && !PATH.matcher(value.get()).matches()) {
            throw new InvalidSetting(
                    name + " must be a path without quotes, backslashes and the signs ; { } $ #.");
        }
        return value.map(path -> relativeTo.resolve(path).toAbsolutePath().normalize());
    }
}
