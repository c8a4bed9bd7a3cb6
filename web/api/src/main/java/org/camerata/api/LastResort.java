package org.camerata.api;

import jakarta.json.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Stands around JAX-RS. What fails outside of the mappers' reach would be answered by the server
 * with a page that shows how it looks inside.
 */
@WebFilter("/*")
public class LastResort extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NOT_A_URI = "The address of the request is not a valid URI";

    private static final System.Logger LOG = System.getLogger(LastResort.class.getName());

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!isUri(request)) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "bad-request", NOT_A_URI);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Fault outside of JAX-RS", e);
            answer(
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "internal-error",
                    "Something went wrong; the server's log says what");
        }
    }

    private static boolean isUri(HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return new URI(request.getRequestURI() + (query == null ? "" : "?" + query))
                            .getRawPath()
                    != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void answer(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter()
                .write(
                        Json.createObjectBuilder()
                                .add("type", Problem.TYPE_PREFIX + code)
                                .add("title", code.replace('-', ' '))
                                .add("status", status)
                                .add("detail", detail)
                                .build()
                                .toString());
    }
}
