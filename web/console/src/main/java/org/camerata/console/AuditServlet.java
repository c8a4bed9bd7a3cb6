package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import org.camerata.audit.AuditExport;
import org.camerata.audit.AuditExport.Format;
import org.camerata.audit.AuditFilter;
import org.camerata.shared.DomainException;

/**
 * Sends the audit log as a file: {@code GET /console/data/audit?format=CSV|JSONL}, and a filter as
 * {@link AuditQuery} writes it. {@link PagePermissionFilter} asks for the permission.
 */
@WebServlet("/data/audit")
public class AuditServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient AuditExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Format format = format(request.getParameter("format"));
            AuditFilter filter = AuditQuery.read(request::getParameter);
            export.announce(filter, format);
            send(filter, format, response);
        } catch (IllegalArgumentException | DateTimeException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, "The filter is wrong");
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }

    private static Format format(String name) {
        if (name == null) {
            throw new IllegalArgumentException("no format");
        }
        return Format.valueOf(name);
    }

    private void send(AuditFilter filter, Format format, HttpServletResponse response)
            throws IOException {
        boolean csv = format == Format.CSV;
        response.setContentType(csv ? "text/csv" : "application/jsonl");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"camerata-audit." + (csv ? "csv" : "jsonl") + '"');
        export.write(filter, format, response.getWriter());
    }
}
