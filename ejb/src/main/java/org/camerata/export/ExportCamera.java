package org.camerata.export;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.camerata.shared.CameraId;

/** A camera of an export. */
@Entity
@IdClass(ExportCamera.Key.class)
@Table(name = "footage_export_camera")
class ExportCamera {

    private static final int LEFT_OUT_LENGTH_MAX = 1000; // characters

    record Key(long exportId, long cameraId) {}

    @Id private long exportId;
    @Id private long cameraId;
    private int position;
    private String name;
    private Instant coveredFrom; // these two are null without footage
    private Instant coveredTo;
    private Long gapMs; // null while it is not made
    private String leftOut;

    protected ExportCamera() {} // JPA

    ExportCamera(long exportId, CameraId camera, int position, String name) {
        this.exportId = exportId;
        this.cameraId = camera.value();
        this.position = position;
        this.name = name;
        this.leftOut = "";
    }

    void made(ExportMade.OfCamera made) {
        coveredFrom = made.coveredFrom();
        coveredTo = made.coveredTo();
        gapMs = made.gapMillis();
        String sentences = String.join("\n", made.leftOut());
        leftOut =
                sentences.length() <= LEFT_OUT_LENGTH_MAX
                        ? sentences
                        : sentences.substring(0, LEFT_OUT_LENGTH_MAX);
    }

    long exportId() {
        return exportId;
    }

    int position() {
        return position;
    }

    CameraId camera() {
        return new CameraId(cameraId);
    }

    ExportView.CameraOfExport view() {
        return new ExportView.CameraOfExport(
                cameraId, name, coveredFrom, coveredTo, gapMs, leftOut.lines().toList());
    }
}
