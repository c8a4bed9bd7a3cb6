package org.camerata.console;

import jakarta.servlet.annotation.WebServlet;
import org.camerata.access.Permission;

/** The cameras that a wall may show: {@code /console/data/wall-cameras}. */
@WebServlet("/data/wall-cameras")
public class WallCamerasServlet extends CameraChoiceServlet {

    private static final long serialVersionUID = 1L;

    public WallCamerasServlet() {
        super(Permission.LIVE_VIEW);
    }
}
