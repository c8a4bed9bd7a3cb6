package org.camerata.console;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camerata.access.SignedIn;

/**
 * Who signed in with this HTTP session. What they may do is asked anew at each request, by the
 * login session that this names.
 */
final class ConsoleCaller extends CallerPrincipal {

    private static final String ATTRIBUTE = "org.camerata.console.caller";

    private static final long serialVersionUID = 1L;

    private final String sid;

    ConsoleCaller(SignedIn signedIn) {
        super(signedIn.user().username());
        this.sid = signedIn.sid();
    }

    /**
     * @param session null if there is none
     */
    static Optional<ConsoleCaller> of(HttpSession session) {
        return Optional.ofNullable(session)
                .map(known -> (ConsoleCaller) known.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Public id of the login session. */
    String sid() {
        return sid;
    }
}
