package org.camerata.camera;

import static java.util.stream.Collectors.toMap;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Writes cameras as CSV, without their keys. What is written can be imported again. */
@Stateless
public class CameraExport {

    /** More are not written: a file of so many is imported in parts. */
    public static final int CAMERA_COUNT_MAX = 50_000;

    @Inject Cameras cameras;
    @Inject ProfileRows profiles;
    @Inject Guard guard;
    @Inject AuditTrail trail;

    /** The cameras of the caller that the filter leaves, by name. */
    public void write(CameraFilter filter, Appendable out) throws IOException {
        guard.demand(CAMERA_READ);
        trail.recordAtOnce(AuditEvent.done(AuditAction.CAMERAS_EXPORTED));
        CSVPrinter printer = CsvText.printer(out);
        String cursor = null;
        int written = 0;
        do {
            Page<CameraView> page =
                    cameras.list(filter, new PageRequest(cursor, PageRequest.SIZE_MAX));
            print(printer, page.items());
            written += page.items().size();
            cursor = page.nextCursor();
        } while (cursor != null && written < CAMERA_COUNT_MAX);
    }

    private void print(CSVPrinter printer, List<CameraView> page) throws IOException {
        Map<Long, StreamExpectation> expected =
                profiles.ofCameras(page.stream().map(CameraView::id).toList()).stream()
                        .filter(profile -> profile.kind() == ProfileKind.MAIN)
                        .collect(
                                toMap(
                                        profile -> profile.camera().value(),
                                        CameraProfile::expected));
        for (CameraView camera : page) {
            CsvText.print(printer, CameraCells.of(camera, expected.get(camera.id())));
        }
    }
}
