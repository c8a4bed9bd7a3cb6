package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraStatus;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.dashboard.Dashboard;
import org.camerata.dashboard.DashboardStats;
import org.camerata.recording.RecordingFilter;
import org.camerata.recording.RecordingView;
import org.camerata.recording.Recordings;
import org.camerata.shared.PageRequest;

/** Backs dashboard.xhtml; read again by its poll. */
@Named
@ViewScoped
public class DashboardPage implements Serializable {

    /** Rows of the two short lists. */
    static final int LIST_ROWS = 5;

    private static final long serialVersionUID = 1L;

    @Inject Dashboard dashboard;
    @Inject Cameras cameras;
    @Inject Recordings recordings;

    private transient DashboardStats stats;
    private transient List<CameraView> offline;
    private transient List<RecordingView> recent;

    /** Reads everything the page shows. */
    public void load() {
        PageRequest few = new PageRequest(null, LIST_ROWS);
        stats = dashboard.stats();
        offline = cameras.list(new CameraFilter(null, true, CameraStatus.OFFLINE), few).items();
        recent = recordings.list(RecordingFilter.ALL, few).items();
    }

    public DashboardStats getStats() {
        return stats;
    }

    public List<CameraView> getOffline() {
        return offline;
    }

    public List<RecordingView> getRecent() {
        return recent;
    }

    /** Whether the caller may see the system's state. */
    public boolean isVolumeKnown() {
        return stats.volumeTotalBytes() != null;
    }

    /** Width of the footage in the storage bar, in thousandths of the volume. */
    public long getFootageMille() {
        return mille(stats.footageBytes());
    }

    /** Width of everything used, in thousandths of the volume. */
    public long getUsedMille() {
        return mille(stats.volumeTotalBytes() - stats.volumeFreeBytes());
    }

    private long mille(long sizeBytes) {
        long whole = stats.volumeTotalBytes();
        return whole <= 0 ? 0 : Math.max(0, Math.min(1000, Math.round(1000.0 * sizeBytes / whole)));
    }

    /** What on the volume is neither footage nor free, in bytes. */
    public long getOtherBytes() {
        return Math.max(
                0, stats.volumeTotalBytes() - stats.volumeFreeBytes() - stats.footageBytes());
    }
}
