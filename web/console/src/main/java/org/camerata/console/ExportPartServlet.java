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
 * Plays an MP4 of an export, exactly as it is in the ZIP: {@code GET
 * /console/data/export-part?export=ID&number=1}, with ranges.
 */
@WebServlet("/data/export-part")
public class ExportPartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient ExportDownloads downloads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            long id = Long.parseLong(request.getParameter("export"));
            int number = Integer.parseInt(request.getParameter("number"));
            Mp4Answer.send(downloads.openPart(id, number), request, response);
        } catch (NumberFormatException e) {
            Problem.send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "export and number must be numbers");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
