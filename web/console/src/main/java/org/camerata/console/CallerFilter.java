package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camerata.access.Caller;
import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;
import org.camerata.audit.Actor;
import org.camerata.audit.CurrentActor;

/**
 * Says who each request acts for, before anything else is done with it. A session that was ended
 * elsewhere, or whose user may not come in any more, ends here as well (C6).
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What looks the same for everybody; the error pages work without the database. */
    private static final Pattern STATIC =
            Pattern.compile("/(?:resources|error|jakarta\\.faces\\.resource)/.*");

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject transient CurrentActor actor;
    @Inject transient CurrentCaller current;
    @Inject transient Callers callers;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        actor.is(Actor.anonymous(request.getRemoteAddr(), requestId(request)));
        ConsoleCaller signedIn = ConsoleCaller.of(request.getSession(false)).orElse(null);
        if (signedIn == null || STATIC.matcher(path(request)).matches()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = callers.bySession(signedIn.sid());
        } catch (RuntimeException fault) {
            if (!Causes.databaseIsAway(fault)) {
                throw fault;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (caller.isPresent()) {
            current.is(caller.get());
            chain.doFilter(request, response);
        } else {
            signOut(request, response, chain);
        }
    }

    private static void signOut(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.getSession().invalidate();
        ConsolePath asked = ConsolePath.of(path(request)).orElse(ConsolePath.DASHBOARD);
        if (asked.isPublic() || asked.isData()) {
            chain.doFilter(request, response);
        } else {
            SignInRequest.afterTheEnd(request).answer(response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String requestId(HttpServletRequest request) {
        String id = request.getHeader("X-Request-Id");
        return id != null && REQUEST_ID.matcher(id).matches() ? id : null;
    }
}
