package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.export.ExportDownloads;
import org.camerata.export.ExportFile;
import org.camerata.shared.DomainException;

/**
 * Downloads the ZIP of an export: {@code GET /console/data/export?export=ID}. The front door sends
 * it, with ranges, so that a download goes on where it was broken off.
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
            ExportFile file = downloads.open(id);
            response.setContentType("application/zip");
            response.setHeader("X-Accel-Redirect", file.place());
            response.setHeader("Content-Disposition", file.disposition());
            response.setHeader("Cache-Control", "private, no-cache");
        } catch (NumberFormatException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "export is no number");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
