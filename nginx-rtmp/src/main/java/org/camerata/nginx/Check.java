package org.camerata.nginx;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Refuses values that could say more in a configuration than they are meant to. */
final class Check {

    private static final int PORT_MAX = 65_535;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{8,128}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[0-9]{1,5})?");

    /** Spaces are fine, because the templates quote paths; what ends a quote or a word is not. */
    private static final Pattern PATH = Pattern.compile("/[^\"'\\\\;{}$\\p{Cntrl}]*");

    private Check() {}

    static void port(String name, int port) {
        within(name, port, 1, PORT_MAX);
    }

    static void within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    name + " must be " + min + " to " + max + ", not " + value);
        }
    }

    static void path(String name, Path path) {
        if (!PATH.matcher(path.toString()).matches()) {
            throw new IllegalArgumentException(
                    name
                            + " must be an absolute path without quotes, backslashes, ; { } and $: "
                            + path);
        }
    }

    static void address(String name, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(name + " must be an IPv4 address: " + address);
        }
    }

    static void origin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "an origin must be like https://portal.example or http://10.0.0.7:3000: "
                            + origin);
        }
    }

    /** The value itself is not repeated: it is a secret. */
    static void secret(String name, String secret) {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    name + " must be 8 to 128 letters, digits, hyphens and underscores");
        }
    }
}
