package org.camerata.bench.kills;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camerata.bench.Fleet;
import org.camerata.simulator.rtmp.FrameStamp;

/**
 * Whether exactly the frames that were sent are played: unchanged, in order, none twice, and none
 * missing but in gaps that the timeline explains.
 */
final class FramesCheck {

    /**
     * A frame may be missing so soon before a gap begins or after it ends, in ms: it was on its way
     * when a process died, or it waited in a socket that nobody read. What is missing behind the
     * gap waits for a key frame, of which the cameras send one a second.
     */
    static final long MARGIN_MS = 1_500;

    /** So much a moment of the list may lie beside the time at which its picture was sent. */
    static final long DATE_ERROR_MAX_MS = 1_500;

    private final Fleet fleet;
    private final Findings findings;
    private final Instant from;
    private final Instant to;
    private final Map<String, Long> explained = new TreeMap<>();
    private long sent;
    private long played;
    private long marginUsed;
    private long dateError;

    FramesCheck(Fleet fleet, Findings findings, Instant from, Instant to) {
        this.fleet = fleet;
        this.findings = findings;
        this.from = from;
        this.to = to;
    }

    /**
     * @param spans the camera's timeline
     */
    void check(TriedCamera camera, List<ToldSpan> spans) throws IOException, InterruptedException {
        PlayedFrames frames = PlayedFrames.of(fleet, camera, from, to);
        if (frames.unknownCount() > 0) {
            findings.add("unknown frames", camera.id() + ": " + frames.unknownCount());
        }
        long[] pictures = camera.sent().pictureMillis();
        compare(camera, "picture", pictures, frames.pictures(), spans);
        compare(camera, "sound", camera.sent().soundMillis(), frames.sounds(), spans);
        for (PlayedFrames.Beginning one : frames.fragments()) {
            long error = Math.abs(one.toldMillis() - pictures[(int) one.number()]);
            dateError = Math.max(dateError, error);
            if (error > DATE_ERROR_MAX_MS) {
                Instant told = Instant.ofEpochMilli(one.toldMillis());
                findings.add(
                        "date of a fragment", camera.id() + ", " + told + ": " + error + " ms");
            }
        }
    }

    void print() {
        long missing = explained.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "Frames: %d sent, %d played, %d in explained gaps %s, %d not explained%n",
                sent, played, missing, explained, sent - played - missing);
        System.out.printf(
                "Farthest of them outside of its gap: %d ms; of a date beside its picture: %d ms%n",
                marginUsed, dateError);
    }

    private void compare(
            TriedCamera camera,
            String kind,
            long[] sentMillis,
            List<FrameStamp> stamps,
            List<ToldSpan> spans) {
        boolean[] seen = new boolean[sentMillis.length];
        long before = -1;
        for (FrameStamp stamp : stamps) {
            String name = camera.id() + ", " + kind + " " + stamp.number();
            if (stamp.publisher() != camera.number() || stamp.number() >= sentMillis.length) {
                findings.add("frame of another", name);
                continue;
            }
            if (!stamp.isIntact()) {
                findings.add("frame altered", name);
            }
            if (stamp.number() <= before) {
                findings.add("frame twice or out of order", name + " behind " + before);
            }
            before = stamp.number();
            seen[(int) stamp.number()] = true;
        }
        explain(camera, kind, sentMillis, seen, spans);
    }

    private void explain(
            TriedCamera camera,
            String kind,
            long[] sentMillis,
            boolean[] seen,
            List<ToldSpan> spans) {
        Run lost = new Run(camera.id() + ", " + kind + "s");
        for (int i = 0; i < sentMillis.length; i++) {
            sent++;
            ToldSpan nearest = nearest(sentMillis[i], !seen[i], spans);
            boolean holds = nearest != null && distance(nearest, sentMillis[i]) <= MARGIN_MS;
            played += seen[i] ? 1 : 0;
            if (!seen[i] && holds) {
                explained.merge(nearest.what(), 1L, Long::sum);
                marginUsed = Math.max(marginUsed, distance(nearest, sentMillis[i]));
            } else if (seen[i] && !holds) {
                findings.add(
                        "played, but told as a gap",
                        camera.id() + ", " + kind + " " + Instant.ofEpochMilli(sentMillis[i]));
            }
            lost.next(i, sentMillis[i], !seen[i] && !holds);
        }
        lost.next(sentMillis.length, 0, false);
    }

    /** Consecutive frames that are missing are one finding. */
    private final class Run {
        private final String name;
        private int first = -1;
        private long sinceMillis;

        Run(String name) {
            this.name = name;
        }

        void next(int number, long millis, boolean lost) {
            if (lost && first < 0) {
                first = number;
                sinceMillis = millis;
            } else if (!lost && first >= 0) {
                Instant since = Instant.ofEpochMilli(sinceMillis);
                findings.add(
                        "frames lost",
                        "%s %d to %d, since %s".formatted(name, first, number - 1, since));
                first = -1;
            }
        }
    }

    /** The span of a kind that is nearest to a time; null if there is none. */
    private static ToldSpan nearest(long millis, boolean gap, List<ToldSpan> spans) {
        ToldSpan nearest = null;
        for (ToldSpan span : spans) {
            boolean counts = span.isFootage() != gap && !span.what().equals("UNEXPLAINED");
            if (counts && (nearest == null || distance(span, millis) < distance(nearest, millis))) {
                nearest = span;
            }
        }
        return nearest;
    }

    private static long distance(ToldSpan span, long millis) {
        return Math.max(0, Math.max(span.fromMillis() - millis, millis - span.toMillis()));
    }
}
