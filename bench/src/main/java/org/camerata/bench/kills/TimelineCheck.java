package org.camerata.bench.kills;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camerata.bench.Fleet;

/** Whether footage and gaps with a reason are exactly the time that was asked for (L1). */
final class TimelineCheck {

    private static final double MS_PER_SECOND = 1000;
    private static final int RECORDED_COLUMN = 2;
    private static final int FIRST_REASON_COLUMN = 5;

    private final Fleet fleet;
    private final Findings findings;
    private final Instant from;
    private final Instant to;
    private final Map<String, Long> millisByWhat = new TreeMap<>();
    private final Map<String, Integer> countByWhat = new TreeMap<>();

    TimelineCheck(Fleet fleet, Findings findings, Instant from, Instant to) {
        this.fleet = fleet;
        this.findings = findings;
        this.from = from;
        this.to = to;
    }

    /** Looks at a camera; returns what its timeline tells. */
    List<ToldSpan> check(TriedCamera camera) throws IOException, InterruptedException {
        String range = "from=" + from + "&to=" + to;
        String path = "/cameras/" + camera.id();
        List<ToldSpan> spans =
                FlatJson.objects(fleet.ask(path + "/timeline?" + range), "spans").stream()
                        .map(ToldSpan::of)
                        .toList();
        demandExact(camera, spans);
        spans.forEach(this::count);
        demandCoverage(camera, spans, fleet.ask(path + "/coverage?by=hour&" + range, "text/csv"));
        return spans;
    }

    void print() {
        System.out.println("What the timelines tell, of all cameras together:");
        millisByWhat.forEach(
                (what, millis) ->
                        System.out.printf(
                                "  %-14s %5d spans %10.1f s%n",
                                what, countByWhat.get(what), millis / MS_PER_SECOND));
    }

    private void count(ToldSpan span) {
        millisByWhat.merge(span.what(), span.millis(), Long::sum);
        countByWhat.merge(span.what(), 1, Integer::sum);
    }

    private void demandExact(TriedCamera camera, List<ToldSpan> spans) {
        long end = from.toEpochMilli();
        for (ToldSpan span : spans) {
            if (span.fromMillis() != end || span.millis() <= 0) {
                findings.add("timeline not exact", camera.id() + ": " + span);
            }
            if (span.what().equals("UNEXPLAINED") || span.what().equals("null")) {
                findings.add("gap without a reason", camera.id() + ": " + span);
            }
            end = span.toMillis();
        }
        if (end != to.toEpochMilli()) {
            findings.add("timeline not exact", camera.id() + " ends " + Instant.ofEpochMilli(end));
        }
    }

    /** The coverage is the same, added up. */
    private void demandCoverage(TriedCamera camera, List<ToldSpan> spans, String csv) {
        long recorded = 0;
        long all = 0;
        for (String line : csv.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            recorded += millis(cells[RECORDED_COLUMN]);
            all += millis(cells[RECORDED_COLUMN]);
            for (int i = FIRST_REASON_COLUMN; i < cells.length; i++) {
                all += millis(cells[i]);
            }
        }
        long told = spans.stream().filter(ToldSpan::isFootage).mapToLong(ToldSpan::millis).sum();
        long asked = to.toEpochMilli() - from.toEpochMilli();
        if (recorded != told || all != asked) {
            findings.add(
                    "coverage not exact",
                    "%s: %d of %d ms, timeline %d of %d"
                            .formatted(camera.id(), recorded, all, told, asked));
        }
    }

    private static long millis(String seconds) {
        return Math.round(Double.parseDouble(seconds) * MS_PER_SECOND);
    }
}
