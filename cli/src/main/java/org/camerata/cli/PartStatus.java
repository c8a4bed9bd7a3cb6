package org.camerata.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.cli.home.Home;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.ProcessStamp;
import org.camerata.cli.node.Node;
import org.camerata.cli.node.Part;

/**
 * How one part is now.
 *
 * @param process its number, if it runs
 * @param uptime how long it has run; zero if it does not
 */
record PartStatus(String name, Optional<Long> process, Duration uptime, boolean healthy) {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;

    /** The supervisor and every part that should run. */
    static List<PartStatus> ofAll(Home home, Node node) {
        List<PartStatus> all = new ArrayList<>();
        Optional<ProcessStamp> supervisor = new PidFile(home.supervisorPid()).living();
        all.add(of("supervisor", supervisor, supervisor.isPresent()));
        for (Part part : node.parts()) {
            all.add(of(part));
        }
        if (Files.exists(home.demoRequest())) {
            all.add(of(node.demo(1)));
        }
        return all;
    }

    private static PartStatus of(Part part) {
        Optional<ProcessStamp> process = part.pidFile().living();
        return of(part.name(), process, process.isPresent() && part.isHealthy());
    }

    private static PartStatus of(String name, Optional<ProcessStamp> process, boolean healthy) {
        Optional<Long> pid = process.map(ProcessStamp::pid);
        Duration uptime =
                pid.flatMap(ProcessHandle::of)
                        .flatMap(handle -> handle.info().startInstant())
                        .map(start -> Duration.between(start, Instant.now()))
                        .orElse(Duration.ZERO);
        return new PartStatus(name, pid, uptime, healthy);
    }

    String health() {
        if (process.isEmpty()) {
            return "not running";
        }
        return healthy ? "healthy" : "not answering";
    }

    /** Two units at most: {@code 5 s}, {@code 3 min 2 s}, {@code 2 d 4 h}. */
    String uptimeText() {
        if (process.isEmpty()) {
            return "-";
        }
        long minutes = uptime.toMinutes();
        if (minutes == 0) {
            return uptime.toSeconds() + " s";
        }
        if (minutes < MINUTES_PER_HOUR) {
            return minutes + " min " + uptime.toSecondsPart() + " s";
        }
        if (uptime.toHours() < HOURS_PER_DAY) {
            return uptime.toHours() + " h " + uptime.toMinutesPart() + " min";
        }
        return uptime.toDays() + " d " + uptime.toHoursPart() + " h";
    }
}
