package org.camerata.cli;

import java.util.Locale;

/** One thing that the doctor looked at. The text says what to do, if there is something to do. */
record Finding(Level level, String text) {

    enum Level {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String text) {
        return new Finding(Level.OK, text);
    }

    static Finding warn(String text) {
        return new Finding(Level.WARN, text);
    }

    static Finding fail(String text) {
        return new Finding(Level.FAIL, text);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-5s %s", level.name().toLowerCase(Locale.ROOT), text);
    }
}
