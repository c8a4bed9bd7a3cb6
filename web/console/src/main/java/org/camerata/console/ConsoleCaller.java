package org.camerata.console;

import jakarta.security.enterprise.CallerPrincipal;
import org.camerata.access.Role;
import org.camerata.access.UserView;

/**
 * Who is signed in. Lives in the session from sign-in until sign-out, so the session is the login.
 */
final class ConsoleCaller extends CallerPrincipal {

    /** Session attribute that holds the caller. */
    static final String ATTRIBUTE = "org.camerata.console.caller";

    private static final long serialVersionUID = 1L;

    private final String displayName;
    private final Role role;

    ConsoleCaller(UserView user) {
        super(user.username());
        this.displayName = user.displayName();
        this.role = user.role();
    }

    String displayName() {
        return displayName == null || displayName.isBlank() ? getName() : displayName;
    }

    Role role() {
        return role;
    }
}
