package org.camerata.integrity;

import static java.lang.System.Logger.Level.INFO;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camerata.recording.FinishedSegment;
import org.camerata.shared.CameraId;

/**
 * Links the segments that were finished before there were chains, the oldest first. Safe to repeat
 * from any point (T3): what is linked is not found again.
 */
@ApplicationScoped
class ChainCatchUp {

    /** Segments looked for at once; also how many a transaction links at most. */
    static final int BATCH_MAX = 500;

    private static final System.Logger LOG = System.getLogger(ChainCatchUp.class.getName());

    @Inject Unlinked unlinked;
    @Inject Links links;

    private volatile boolean stopped;

    @PreDestroy
    void stop() {
        stopped = true;
    }

    void run() {
        long linked = 0;
        List<FinishedSegment> batch = unlinked.some(BATCH_MAX);
        while (!batch.isEmpty() && !stopped) {
            byCamera(batch).values().forEach(links::catchUp);
            linked += batch.size();
            batch = unlinked.some(BATCH_MAX);
        }
        if (linked > 0) {
            LOG.log(INFO, "Linked {0} recordings of earlier times", Long.toString(linked));
        }
    }

    private static Map<CameraId, List<Long>> byCamera(List<FinishedSegment> batch) {
        return batch.stream()
                .collect(
                        groupingBy(
                                FinishedSegment::camera,
                                LinkedHashMap::new,
                                mapping(FinishedSegment::recordingId, toList())));
    }
}
