package org.camerata.cli.footage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camerata.cli.footage.Problem.Mending;

/** All that is wrong, and how much was looked at. */
public final class Findings {

    /** More than anybody reads; beyond it they are only counted, and a repair is refused. */
    public static final int KEPT_MAX = 100_000;

    private final List<Found> kept = new ArrayList<>();
    private final Map<Problem, Long> counts = new EnumMap<>(Problem.class);
    private long recordings;
    private long missing;
    private long files;
    private long links;
    private long roots;
    private long bytes;

    void add(Problem problem, long recordingId, String file, String sentence) {
        counts.merge(problem, 1L, Long::sum);
        if (kept.size() < KEPT_MAX) {
            kept.add(new Found(problem, recordingId, file, sentence));
        }
    }

    void recording(boolean isMissing) {
        recordings++;
        missing += isMissing ? 1 : 0;
    }

    void file() {
        files++;
    }

    void link() {
        links++;
    }

    void root() {
        roots++;
    }

    void read(long count) {
        bytes += count;
    }

    public List<Found> all() {
        return Collections.unmodifiableList(kept);
    }

    /** Those that the application does the same about. */
    public List<Found> to(Mending mending) {
        return kept.stream().filter(one -> one.problem().mending() == mending).toList();
    }

    public Map<Problem, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public boolean isClean() {
        return counts.isEmpty();
    }

    /** Whether there are more than are kept. */
    public boolean isCut() {
        return count() > kept.size();
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that a repair would change. */
    public long changes() {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().changesRows())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** In per cent of the recordings; what would be adopted counts as one of them. */
    public double changesPercent() {
        long of = recordings + counts.getOrDefault(Problem.FILE_WITHOUT_ROW, 0L);
        return of == 0 ? 0 : 100.0 * changes() / of;
    }

    public long recordings() {
        return recordings;
    }

    /** Of those, the ones that are known to have lost their file. */
    public long missing() {
        return missing;
    }

    public long files() {
        return files;
    }

    public long links() {
        return links;
    }

    public long roots() {
        return roots;
    }

    /** Read to compare contents. */
    public long bytes() {
        return bytes;
    }
}
