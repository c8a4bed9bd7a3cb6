package org.camerata.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camerata.export.ExportState;
import org.camerata.export.ExportView;
import org.camerata.export.ExportView.CameraOfExport;

/** Exports in words. */
@Named("exportWords")
@ApplicationScoped
public class ExportWords {

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

    /** Whether its file is there, without some of what was asked for. */
    public boolean isLacking(ExportView export) {
        return export.state() == ExportState.READY && !missing(export).isEmpty();
    }

    /** The name of the camera that was asked for first. */
    public String firstCamera(ExportView export) {
        return export.cameras().get(0).name();
    }

    /** How many it has besides; empty if there is one only. */
    public String furtherCameras(ExportView export) {
        int more = export.cameras().size() - 1;
        return more == 0 ? "" : "and " + more + " more";
    }

    /** The names of all its cameras. */
    public String cameras(ExportView export) {
        return export.cameras().stream()
                .map(CameraOfExport::name)
                .collect(Collectors.joining(", "));
    }
}
