package org.camerata.cli;

import java.util.Locale;

/**
 * What the user sees while something takes its time: one line for each step, with the seconds so
 * far.
 */
final class Console {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long began = System.nanoTime();

    void step(String text) {
        say(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), text));
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }

    void say(String text) {
        System.out.println(text);
    }
}
