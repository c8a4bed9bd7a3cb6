package org.camerata.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camerata.access.LoginSessions;

/** Backs the sign-out button of the template: a form post, so that no foreign link can press it. */
@Named
@RequestScoped
public class LogoutPage {

    @Inject FacesContext faces;
    @Inject LoginSessions sessions;

    public void signOut() throws IOException, ServletException {
        sessions.signOut();
        ExternalContext external = faces.getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login.xhtml?notice=signed-out");
        faces.responseComplete();
    }
}
