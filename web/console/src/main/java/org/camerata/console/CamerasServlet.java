package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camerata.camera.CameraExport;
import org.camerata.camera.CameraFilter;
import org.camerata.shared.DomainException;

/** Hands out the caller's cameras as CSV, without keys: {@code GET /console/data/cameras}. */
@WebServlet("/data/cameras")
public class CamerasServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // or Excel guesses another encoding

    @Inject transient CameraExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
            export.write(CameraFilter.ALL, csv);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"cameras.csv\"");
            response.getOutputStream().write(csv.toString().getBytes(UTF_8));
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
