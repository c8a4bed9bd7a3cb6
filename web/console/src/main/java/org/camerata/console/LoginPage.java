package org.camerata.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.camerata.access.Channel;
import org.camerata.access.LoginAttempt;
import org.camerata.access.LoginOrigin;
import org.camerata.access.Logins;
import org.camerata.access.SecondFactorRequired;
import org.camerata.access.SignedIn;
import org.camerata.access.TooManyAttempts;
import org.camerata.access.WrongCode;
import org.camerata.shared.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Backs login.xhtml: name and password, and then a code from those who have a second factor. */
@Named
@RequestScoped
public class LoginPage {

    /**
     * How long the server remembers somebody who only looked at the page. Sessions are bounded in
     * number, and strangers must not use them up.
     */
    static final Duration STRANGER_MAX = Duration.ofMinutes(10);

    @Inject HttpServletRequest request;
    @Inject FacesContext faces;
    @Inject Logins logins;
    @Inject PageCaller caller;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "CAMERATA_DEMO", defaultValue = "false")
    boolean demo;

    private String username;
    private String password;
    private String code;
    private String continueTo;
    private String notice;
    private String refusal;

    /** Sends one who is signed in already on their way; whoever comes anew starts over. */
    public void open() throws IOException {
        if (caller.isSignedIn()) {
            goOn();
            return;
        }
        if (pending().isPresent()) {
            startOver();
        }
        request.getSession().setMaxInactiveInterval((int) STRANGER_MAX.toSeconds());
    }

    /** The first step. */
    public void signIn() throws IOException {
        enter(username, password, null);
        password = null;
    }

    /** The second step. */
    public void confirm() throws IOException {
        Optional<PendingSignIn> pending = pending();
        if (pending.isEmpty()) {
            refusal = "That took too long. Sign in again.";
            return;
        }
        enter(pending.get().username(), pending.get().password(), code);
        code = null;
    }

    /** Back to the first step. */
    public void startOver() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            PendingSignIn.forget(session);
        }
    }

    private void enter(String name, String secret, String secondFactor) throws IOException {
        try {
            begin(logins.login(new LoginAttempt(name, secret, secondFactor, origin())));
        } catch (SecondFactorRequired required) {
            new PendingSignIn(name, secret, clock.instant().plus(PendingSignIn.LIFETIME))
                    .keepIn(request.getSession());
        } catch (TooManyAttempts refused) {
            refusal = "Too many attempts. Try again in " + refused.retryAfterSeconds() + " s.";
        } catch (WrongCode refused) {
            refusal = refused.getMessage() + ".";
        } catch (DomainException refused) {
            startOver();
            refusal = refused.getMessage() + ".";
        }
    }

    private void begin(SignedIn signedIn) throws IOException {
        // A session id that was known before the sign-in must not be worth anything after it.
        HttpSession session = request.getSession();
        request.changeSessionId();
        PendingSignIn.forget(session);
        int minutes = session.getServletContext().getSessionTimeout();
        session.setMaxInactiveInterval((int) Duration.ofMinutes(minutes).toSeconds());
        new ConsoleCaller(signedIn).keepIn(session);
        goOn();
    }

    private LoginOrigin origin() {
        return new LoginOrigin(
                Channel.CONSOLE, request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    private Optional<PendingSignIn> pending() {
        return PendingSignIn.of(request.getSession(false), clock.instant());
    }

    private void goOn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        String contextPath = external.getRequestContextPath();
        external.redirect(
                OwnPath.of(continueTo, contextPath)
                        .map(OwnPath::value)
                        .orElse(contextPath + ConsolePath.DASHBOARD.path()));
        faces.responseComplete();
    }

    public boolean isCodeAsked() {
        return pending().isPresent();
    }

    /** What is wrong, in a sentence; null if nothing is. */
    public String getRefusal() {
        return refusal;
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
