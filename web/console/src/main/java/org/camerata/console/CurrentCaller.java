package org.camerata.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.camerata.access.Permission;

/** The one who is signed in, and what their role may do. */
@Named("caller")
@RequestScoped
public class CurrentCaller {

    @Inject HttpServletRequest request;

    private ConsoleCaller caller() {
        HttpSession session = request.getSession(false);
        return session == null
                ? null
                : (ConsoleCaller) session.getAttribute(ConsoleCaller.ATTRIBUTE);
    }

    public boolean isSignedIn() {
        return caller() != null;
    }

    public String getUsername() {
        return caller().getName();
    }

    public String getDisplayName() {
        return caller().displayName();
    }

    public String getInitials() {
        return Formats.initials(caller().displayName());
    }

    /** The role as a word, such as {@code Operator}. */
    public String getRole() {
        String name = caller().role().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * @param permission name of a {@link Permission}, as pages write it
     */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    boolean may(Permission permission) {
        ConsoleCaller caller = caller();
        return caller != null && caller.role().may(permission);
    }

    /**
     * Lets the action go on only if the caller's role has the permission.
     *
     * @throws ActionForbidden if it has not
     */
    public void demand(Permission permission) {
        if (!may(permission)) {
            throw new ActionForbidden(permission);
        }
    }
}
