package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.DomainException;
import org.camerata.timeline.CoverageCsv;
import org.camerata.timeline.CoverageQuestion;
import org.camerata.timeline.CoverageReports;
import org.camerata.timeline.CoverageStep;

/**
 * Hands out the coverage of a camera as CSV: {@code GET
 * /console/data/coverage?camera=ID&from=DAY&to=DAY&by=DAY|HOUR}.
 */
@WebServlet("/data/coverage")
public class CoverageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PARAMETERS =
            "camera must be a number, from and to days, by DAY or HOUR";

    @Inject transient CoverageReports reports;
    @Inject transient Cameras cameras;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            CameraId camera =
                    new CameraId(
                            AskedId.parse(request.getParameter("camera"))
                                    .orElseThrow(IllegalArgumentException::new));
            byte[] csv =
                    CoverageCsv.of(reports.of(camera, question(camera, request))).getBytes(UTF_8);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"coverage-" + camera.value() + ".csv\"");
            response.getOutputStream().write(csv);
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            Problem.send(response, HttpServletResponse.SC_BAD_REQUEST, PARAMETERS);
        }
    }

    private CoverageQuestion question(CameraId camera, HttpServletRequest request) {
        ZoneId zone = ZoneId.of(cameras.get(camera).details().timeZone());
        String step = request.getParameter("by");
        return new CoverageQuestion(
                day(request.getParameter("from"), zone, 0),
                day(request.getParameter("to"), zone, 1),
                step == null ? CoverageStep.DAY : CoverageStep.valueOf(step),
                null);
    }

    private static Instant day(String text, ZoneId zone, int daysLater) {
        return text == null
                ? null
                : LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant();
    }
}
