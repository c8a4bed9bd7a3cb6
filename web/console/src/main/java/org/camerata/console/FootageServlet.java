package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.access.Permission;
import org.camerata.playback.Downloads;
import org.camerata.shared.DomainException;

/**
 * Sends the player or a download on to the signed path of a recording.
 *
 * <p>{@code GET /console/data/footage?recording=ID[&download=1]}. A redirect instead of signed
 * paths in the page: those would expire while the page stays open.
 */
@WebServlet("/data/footage")
public class FootageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Downloads downloads;
    @Inject transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean download = request.getParameter("download") != null;
        try {
            caller.demand(download ? Permission.RECORDING_EXPORT : Permission.RECORDING_VIEW);
            long id = Long.parseLong(request.getParameter("recording"));
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(downloads.sign(id).path());
        } catch (NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "recording is no number");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
