package org.camerata.dashboard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.camerata.camera.Cameras;
import org.camerata.node.HotVolume;
import org.camerata.recording.FootageTotals;
import org.camerata.recording.Recordings;

/** Adds up what the other contexts know. */
@Stateless
public class Dashboard {

    private static final double HOUR_MS = Duration.ofHours(1).toMillis();

    @Inject Cameras cameras;
    @Inject Recordings recordings;
    @Inject HotVolume volume;

    public DashboardStats stats() {
        FootageTotals footage = recordings.totals();
        HotVolume.Usage usage = volume.usage();
        return new DashboardStats(
                cameras.counts(),
                footage.recordings(),
                footage.sizeBytes(),
                footage.durationMs() / HOUR_MS,
                usage.totalBytes(),
                usage.freeBytes());
    }
}
