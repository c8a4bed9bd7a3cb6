package org.camerata.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;

/**
 * Signs people in to the console by a form and remembers them in the session (C1).
 *
 * <p>A class and not the built-in form definition, because Open Liberty 26.0.0.5 registers such a
 * definition for every WAR of the EAR, and the API has a mechanism of its own. The caller is kept
 * in the session instead of a single-sign-on cookie, so that ending the session ends the login.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

    @Inject IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, context);
        }
        ConsoleCaller caller = callerOf(request);
        if (caller != null) {
            return context.notifyContainerAboutLogin(caller, Set.of(caller.role().name()));
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

    private AuthenticationStatus signIn(
            Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = identityStores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // A session id that was known before the sign-in must not be worth anything after it.
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ConsoleCaller.ATTRIBUTE, result.getCallerPrincipal());
        return context.notifyContainerAboutLogin(
                result.getCallerPrincipal(), result.getCallerGroups());
    }

    private static ConsoleCaller callerOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? null
                : (ConsoleCaller) session.getAttribute(ConsoleCaller.ATTRIBUTE);
    }
}
