package org.camerata.quality;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What waits to be written: for a moment, or as long as the database is away. Then the oldest
 * samples go first (Q3); of each trouble only the last turn is kept.
 */
@ApplicationScoped
class SampleBuffer {

    /** A few hundred bytes each; 16 minutes of 100 streams. */
    static final int SAMPLE_COUNT_MAX = 20_000;

    private static final System.Logger LOG = System.getLogger(SampleBuffer.class.getName());

    @Inject QualityWriter writer;

    private final Deque<Sampled> samples = new ArrayDeque<>();
    private final Map<TroubleNews.Key, TroubleNews> news = new LinkedHashMap<>();
    private boolean away; // the database, when last tried

    synchronized void add(List<Sampled> figures, List<TroubleNews> turns) {
        samples.addAll(figures);
        while (samples.size() > SAMPLE_COUNT_MAX) {
            samples.removeFirst();
        }
        turns.forEach(turn -> news.put(turn.key(), turn));
    }

    synchronized void write() {
        if (samples.isEmpty() && news.isEmpty()) {
            return;
        }
        try {
            writer.write(List.copyOf(samples), List.copyOf(news.values()));
            samples.clear();
            news.clear();
            away = false;
        } catch (RuntimeException e) {
            if (!away) { // said once
                LOG.log(WARNING, "Samples of the streams' quality wait for the database", e);
            }
            away = true;
        }
    }

    int size() {
        return samples.size();
    }
}
