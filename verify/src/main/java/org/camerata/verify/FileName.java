package org.camerata.verify;

import java.util.regex.Pattern;

/** Names of files within an export: never absolute, never upwards, the same on every system. */
final class FileName {

    private static final int CHARS_MAX = 255;

    /** No control characters, and nothing that Windows takes for a separator or a drive. */
    private static final Pattern SAFE =
            Pattern.compile("[^/\\\\:\\p{Cntrl}]+(/[^/\\\\:\\p{Cntrl}]+){0,3}");

    private FileName() {}

    /**
     * @throws Unreadable if it could lead out of the export
     */
    static String safe(String name) throws Unreadable {
        boolean upwards = false;
        for (String part : name.split("/", -1)) {
            upwards |= part.equals("..") || part.equals(".");
        }
        if (name.length() > CHARS_MAX || upwards || !SAFE.matcher(name).matches()) {
            throw new Unreadable("It holds a file whose name is not safe: " + printable(name));
        }
        return name;
    }

    /** Hostile names must not steer the terminal. */
    static String printable(String name) {
        String shown = name.length() > CHARS_MAX ? name.substring(0, CHARS_MAX) + "…" : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
