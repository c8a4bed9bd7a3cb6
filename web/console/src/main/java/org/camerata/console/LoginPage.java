package org.camerata.console;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Backs login.xhtml. */
@Named
@RequestScoped
public class LoginPage {

    @Inject SecurityContext security;
    @Inject FacesContext faces;
    @Inject CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "CAMERATA_DEMO", defaultValue = "false")
    boolean demo;

    private String username;
    private String password;
    private String continueTo;
    private String notice;
    private boolean refused;

    /** Sends one who is signed in already on their way. */
    public void open() throws IOException {
        if (caller.isSignedIn()) {
            goOn();
        }
    }

    /** Same answer for an unknown user and for a wrong password: neither is to be guessed. */
    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status =
                security.authenticate(
                        (HttpServletRequest) external.getRequest(),
                        (HttpServletResponse) external.getResponse(),
                        withParams()
                                .credential(new UsernamePasswordCredential(username, password)));
        password = null;
        if (status == AuthenticationStatus.SUCCESS) {
            goOn();
            return;
        }
        external.setResponseStatus(HttpServletResponse.SC_OK);
        refused = true;
    }

    private void goOn() throws IOException {
        String contextPath = faces.getExternalContext().getRequestContextPath();
        String target =
                OwnPath.of(continueTo, contextPath)
                        .map(OwnPath::value)
                        .orElse(contextPath + "/dashboard.xhtml");
        faces.getExternalContext().redirect(target);
        faces.responseComplete();
    }

    public boolean isRefused() {
        return refused;
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean isExpired() {
        return "expired".equals(notice);
    }

    public boolean isSignedOut() {
        return "signed-out".equals(notice);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getContinueTo() {
        return continueTo;
    }

    public void setContinueTo(String continueTo) {
        this.continueTo = continueTo;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }
}
