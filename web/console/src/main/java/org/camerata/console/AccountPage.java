package org.camerata.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Permission;
import org.camerata.access.UserView;

/** Backs what account.xhtml shows of its reader. */
@Named
@RequestScoped
public class AccountPage {

    @Inject CurrentCaller current;

    public UserView getUser() {
        return current.get().user();
    }

    /** What they may do now, on some camera at least. */
    public List<Permission> getPermissions() {
        return current.get().ceiling().stream()
                .filter(current.get()::may)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
