package org.camerata.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.RolePolicies;

/** Backs roles.xhtml: what each role may do at most, and what is demanded of its people. */
@Named
@ViewScoped
public class RolesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RolePolicies policies;

    private transient Map<Role, Boolean> secondFactor;

    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    private void load() {
        secondFactor = policies.list();
    }

    /** Demands a second factor of the role, or no longer. */
    public void toggle(Role role) {
        boolean demanded = !policies.list().get(role);
        policies.requireSecondFactor(role, demanded);
        load();
        Notice.say(
                Formats.capitalised(role.name().toLowerCase(Locale.ROOT))
                        + (demanded
                                ? ": a second factor is required from now on"
                                : ": a second factor is up to each person"));
    }

    public boolean isSecondFactorRequired(Role role) {
        return secondFactor.get(role);
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public Permission[] getPermissions() {
        return Permission.values();
    }
}
