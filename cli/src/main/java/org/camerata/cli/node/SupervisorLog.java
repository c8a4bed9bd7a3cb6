package org.camerata.cli.node;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The supervisor's log is its standard output, which goes to log/supervisor.log. */
final class SupervisorLog {

    private SupervisorLog() {}

    static void say(String text) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + text);
    }
}
