package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import org.camerata.integrity.RootsFile;
import org.camerata.shared.DomainException;

/** Hands out the latest daily roots: {@code GET /console/data/roots}. */
@WebServlet("/data/roots")
public class RootsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient RootsFile roots;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            StringWriter text = new StringWriter(); // all of it, or a problem
            roots.write(text);
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"roots.json\"");
            response.getWriter().write(text.toString());
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
