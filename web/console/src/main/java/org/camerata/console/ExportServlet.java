package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.export.ExportDownloads;
import org.camerata.shared.DomainException;

/**
 * Sends a browser on to the signed path of an export's ZIP: {@code GET
 * /console/data/export?export=ID}.
 *
 * <p>A redirect, because a download of hours outlives a session that nobody uses; it goes on under
 * the signed path, where ranges are answered.
 */
@WebServlet("/data/export")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient ExportDownloads downloads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            long id = Long.parseLong(request.getParameter("export"));
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(downloads.sign(id).path());
        } catch (NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "export is no number");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
