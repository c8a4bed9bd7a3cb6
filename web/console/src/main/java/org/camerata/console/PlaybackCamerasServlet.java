package org.camerata.console;

import jakarta.servlet.annotation.WebServlet;
import org.camerata.access.Permission;

/** The cameras whose footage the playback page may show: {@code /console/data/playback-cameras}. */
@WebServlet("/data/playback-cameras")
public class PlaybackCamerasServlet extends CameraChoiceServlet {

    private static final long serialVersionUID = 1L;

    public PlaybackCamerasServlet() {
        super(Permission.RECORDING_VIEW);
    }
}
