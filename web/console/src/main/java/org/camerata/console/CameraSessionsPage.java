package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.ingest.SessionHistory;
import org.camerata.ingest.SessionView;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs the history of a camera's publications. */
@Named
@ViewScoped
public class CameraSessionsPage extends ListPage<SessionView> {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 10;

    @Inject SessionHistory history;

    private long cameraId;

    CameraSessionsPage() {
        super(ROWS);
    }

    @Override
    Page<SessionView> read(PageRequest request) {
        return history.of(new CameraId(cameraId), request);
    }

    void load(long camera) {
        cameraId = camera;
        load();
    }
}
