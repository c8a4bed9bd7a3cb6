package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import org.camerata.shared.CameraId;
import org.camerata.shared.DomainException;
import org.camerata.snapshot.FootageStills;
import org.camerata.snapshot.Snapshot;

/** A still of footage: {@code GET /console/data/footage-still?camera=ID&at=INSTANT}, a JPEG. */
@WebServlet("/data/footage-still")
public class FootageStillServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient FootageStills stills;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            long id = Long.parseLong(request.getParameter("camera"));
            Snapshot still =
                    stills.at(new CameraId(id), DataAnswer.moment(request.getParameter("at")));
            JpegAnswer.send(still, response);
        } catch (NumberFormatException | DateTimeException e) {
            Problem.send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "camera must be a number, at a time");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
