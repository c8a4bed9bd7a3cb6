package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.camerata.access.Permission;

/**
 * Opens a page only to a role with its permission; a page that is not listed does not exist (C2).
 */
@WebFilter({"*.xhtml", "/data/*"})
public class PagePermissionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    private static final String DATA = "/data/";

    private static final Set<String> PUBLIC = Set.of("/login.xhtml");

    private static final Map<String, Permission> NEEDED =
            Map.of(
                    "/dashboard.xhtml", Permission.CAMERA_READ,
                    "/cameras.xhtml", Permission.CAMERA_READ,
                    "/camera.xhtml", Permission.CAMERA_READ,
                    "/recordings.xhtml", Permission.RECORDING_VIEW,
                    "/data/session", Permission.CAMERA_READ,
                    "/data/live", Permission.LIVE_VIEW,
                    "/data/footage", Permission.RECORDING_VIEW);

    @Inject transient CurrentCaller caller;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.startsWith(FACES_RESOURCES) || PUBLIC.contains(path)) {
            chain.doFilter(request, response);
            return;
        }
        if (path.startsWith(DATA) && !caller.isSignedIn()) {
            Problem.send(response, HttpServletResponse.SC_UNAUTHORIZED, "Sign in first");
            return;
        }
        Permission needed = NEEDED.get(path);
        if (needed == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!caller.may(needed)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
