package org.camerata.dashboard;

import static org.camerata.access.Permission.SYSTEM_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.camerata.access.CurrentCaller;
import org.camerata.camera.Cameras;
import org.camerata.integrity.Integrity;
import org.camerata.node.HotVolume;
import org.camerata.node.NodeSettings;
import org.camerata.recording.FootageTotals;
import org.camerata.recording.Recordings;

/** Adds up what the other contexts know, as far as the caller may know it. */
@Stateless
public class Dashboard {

    private static final double HOUR_MS = Duration.ofHours(1).toMillis();

    @Inject Cameras cameras;
    @Inject Recordings recordings;
    @Inject Integrity integrity;
    @Inject HotVolume volume;
    @Inject NodeSettings settings;
    @Inject CurrentCaller current;

    public DashboardStats stats() {
        FootageTotals footage = recordings.totals();
        HotVolume.Usage usage = current.get().may(SYSTEM_READ) ? volume.usage() : null;
        return new DashboardStats(
                cameras.counts(),
                footage.recordings(),
                footage.sizeBytes(),
                footage.durationMs() / HOUR_MS,
                usage == null ? null : usage.totalBytes(),
                usage == null ? null : usage.freeBytes(),
                usage == null
                        ? null
                        : SystemWarning.about(settings, integrity.isAnythingAltered()));
    }
}
