package org.camerata.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camerata.export.ExportState;
import org.camerata.export.ExportView;
import org.camerata.export.ExportView.CameraOfExport;

/** Exports in words. */
@Named("exportWords")
@ApplicationScoped
public class ExportWords {

    /** In a row of a list. */
    private static final int CAMERAS_NAMED = 2;

    @Inject Formats formats;

    /** What people call the state. */
    public String state(ExportState state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case RUNNING -> "Being made";
            case READY -> "Ready";
            case FAILED -> "Failed";
            case EXPIRED -> "Expired";
        };
    }

    /** The look of a badge about that. */
    public String pill(ExportState state) {
        return switch (state) {
            case WAITING, EXPIRED -> "";
            case RUNNING -> "pill-warn";
            case READY -> "pill-ok";
            case FAILED -> "pill-bad";
        };
    }

    /** What there is to say about the state. */
    public String note(ExportView export) {
        return switch (export.state()) {
            case WAITING -> "They are made one after the other";
            case RUNNING -> progress(export);
            case READY -> missing(export);
            case FAILED -> export.failure();
            case EXPIRED -> "Its file was removed";
        };
    }

    private String progress(ExportView export) {
        return export.totalBytes() == null
                ? ""
                : formats.size(export.doneBytes()) + " of " + formats.size(export.totalBytes());
    }

    private String missing(ExportView export) {
        if (export.cameras().stream().allMatch(camera -> camera.coveredFrom() == null)) {
            return "Nothing was recorded in this time";
        }
        long millis =
                export.cameras().stream()
                        .map(CameraOfExport::gapMs)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
        String all = export.cameras().size() > 1 ? " missing in all" : " missing";
        return millis == 0 ? "" : formats.millis(millis) + all;
    }

    /** A few of its cameras, and how many more there are. */
    public String firstCameras(ExportView export) {
        List<CameraOfExport> cameras = export.cameras();
        int more = cameras.size() - CAMERAS_NAMED;
        return names(cameras.stream().limit(CAMERAS_NAMED).toList())
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The names of all its cameras. */
    public String cameras(ExportView export) {
        return names(export.cameras());
    }

    private static String names(List<CameraOfExport> cameras) {
        return cameras.stream().map(CameraOfExport::name).collect(Collectors.joining(", "));
    }
}
