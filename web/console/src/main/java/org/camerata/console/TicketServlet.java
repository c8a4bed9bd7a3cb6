package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camerata.event.EventTickets;
import org.camerata.shared.DomainException;

/**
 * Lets a page of the console listen to live events: {@code GET /console/data/ticket} answers {@code
 * {"path":"/ws/events?ticket=…"}}, which opens the socket once.
 *
 * <p>Another site's page could not read the answer; browsers that say where a request comes from
 * are refused there all the same, so that nobody uses up tickets that are not theirs.
 */
@WebServlet("/data/ticket")
public class TicketServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    /** Typed in by a person, or asked for by the console itself. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Inject transient EventTickets tickets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String site = request.getHeader(FETCH_SITE);
        if (site != null && !OWN.contains(site)) {
            Problem.send(response, HttpServletResponse.SC_FORBIDDEN, "Only for the console");
            return;
        }
        try {
            String body =
                    Json.createObjectBuilder()
                            .add("path", "/ws/events?ticket=" + tickets.issue().text())
                            .build()
                            .toString();
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body);
        } catch (DomainException refusal) {
            Problem.send(response, Problem.status(refusal), refusal.getMessage());
        }
    }
}
