package org.camerata.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Permission;
import org.camerata.access.UserView;

/**
 * The caller as pages see them: to greet them, and to leave out what they may not do. Whether they
 * may is decided by the facades.
 */
@Named("caller")
@RequestScoped
public class PageCaller {

    @Inject CurrentCaller current;
    @Inject Formats formats;

    public boolean isSignedIn() {
        return current.isKnown();
    }

    public long getId() {
        return user().id();
    }

    public String getUsername() {
        return user().username();
    }

    public String getDisplayName() {
        return user().displayName();
    }

    public String getInitials() {
        return Formats.initials(user().displayName());
    }

    /** What people call the role. */
    public String getRole() {
        return formats.role(user().role());
    }

    /**
     * @param permission name of a {@link Permission}, as pages write it
     */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    boolean may(Permission permission) {
        return current.isKnown() && current.get().may(permission);
    }

    private UserView user() {
        return current.get().user();
    }
}
