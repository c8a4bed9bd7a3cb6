package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.shared.DomainException;

/** Opens a path of the console only to those whom {@link ConsolePath} names (C2). */
public class PagePermissionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    @Inject transient CurrentCaller current;
    @Inject transient Guard guard;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getServletPath();
        Optional<ConsolePath> known = ConsolePath.of(asked);
        if (asked.startsWith(FACES_RESOURCES)) {
            chain.doFilter(request, response);
        } else if (known.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isOpen(known.get(), request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** If not, it has been answered. */
    private boolean isOpen(
            ConsolePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.isPublic()) {
            return true;
        }
        if (!current.isKnown()) {
            askToSignIn(path, request, response);
            return false;
        }
        if (!path.isOpenDuring(current.get().restriction())) {
            sendOn(path, request, response);
            return false;
        }
        return isAllowed(path, response);
    }

    private static void askToSignIn(
            ConsolePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.isData()) {
            Problem.send(response, HttpServletResponse.SC_UNAUTHORIZED, "Sign in first");
        } else {
            SignInRequest.of(request).answer(response);
        }
    }

    /** To what must be done first, or back from there once it is done. */
    private void sendOn(ConsolePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller caller = current.get();
        if (path.isData()) {
            Problem.send(response, HttpServletResponse.SC_FORBIDDEN, caller.restriction().name());
            return;
        }
        ConsolePath target =
                caller.isRestricted()
                        ? ConsolePath.demandedBy(caller.restriction())
                        : ConsolePath.ACCOUNT;
        SentElsewhere.of(request, request.getContextPath() + target.path()).answer(response);
    }

    /** A refusal is written to the audit log. */
    private boolean isAllowed(ConsolePath path, HttpServletResponse response) throws IOException {
        if (path.needed().isEmpty() || path.needed().stream().anyMatch(current.get()::may)) {
            return true;
        }
        try {
            guard.demand(path.needed().get(0));
            return true;
        } catch (DomainException refusal) {
            int status = Problem.status(refusal);
            if (path.isData()) {
                Problem.send(response, status, refusal.getMessage());
            } else {
                response.sendError(status);
            }
            return false;
        }
    }
}
