package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.shared.CameraId;
import org.camerata.shared.DomainException;
import org.camerata.snapshot.Snapshots;

/** A camera's latest still: {@code GET /console/data/snapshot?camera=ID}, a JPEG with its age. */
@WebServlet("/data/snapshot")
public class SnapshotServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Snapshots snapshots;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            long id = Long.parseLong(request.getParameter("camera"));
            JpegAnswer.send(snapshots.latest(new CameraId(id)), response);
        } catch (NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "camera is no number");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
