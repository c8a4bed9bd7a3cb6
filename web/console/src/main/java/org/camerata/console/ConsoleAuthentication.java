package org.camerata.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the container who signed in ({@link LoginPage} does that), and asks everybody else to sign
 * in (C1). Whether the login still stands is asked by {@link CallerFilter}.
 *
 * <p>A class and not the built-in form definition, because Open Liberty 26.0.0.5 registers such a
 * definition for every WAR of the EAR, and the API has a mechanism of its own. The caller is kept
 * in the session instead of a single-sign-on cookie, so that ending the session ends the login.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<ConsoleCaller> caller = ConsoleCaller.of(request.getSession(false));
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(caller.get(), Set.of());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            SignInRequest.of(request).answer(response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException("Cannot ask for a sign-in", e);
        }
    }
}
