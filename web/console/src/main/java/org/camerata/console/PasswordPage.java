package org.camerata.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camerata.access.CurrentCaller;
import org.camerata.access.InvalidAccess;
import org.camerata.access.OwnAccount;
import org.camerata.access.WeakPassword;
import org.camerata.access.WrongPassword;

/** Backs the form in which people choose a new password; kept for no longer than one request. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject OwnAccount account;
    @Inject CurrentCaller current;
    @Inject HttpServletRequest request;

    private String currentPassword;
    private String newPassword;
    private String repeated;

    /** Changes it, or leaves a message at the field that is not right. */
    public void change() throws IOException {
        FieldMessages messages = new FieldMessages("passwordForm");
        FacesContext faces = FacesContext.getCurrentInstance();
        if (change(messages)) {
            request.changeSessionId(); // what was known of the session before is worth nothing
            if (current.get().isRestricted()) {
                goOn(faces.getExternalContext());
            } else {
                Notice.say("Password changed. Your other sessions have ended.");
            }
        } else {
            faces.validationFailed();
        }
    }

    private boolean change(FieldMessages messages) {
        if (!newPassword.equals(repeated)) {
            messages.add("repeated", "This is not the same as the new password.");
            return false;
        }
        try {
            account.changePassword(currentPassword, newPassword);
            return true;
        } catch (WrongPassword wrong) {
            messages.add("currentPassword", wrong.getMessage() + ".");
        } catch (WeakPassword weak) {
            messages.add("newPassword", weak.getMessage() + ".");
        } catch (InvalidAccess refused) {
            messages.add(refused);
        }
        return false;
    }

    /** They may be held by something else yet; the dashboard leads there. */
    private static void goOn(ExternalContext external) throws IOException {
        Notice.sayThere("Password changed");
        external.redirect(external.getRequestContextPath() + ConsolePath.DASHBOARD.path());
    }

    public String getCurrentPassword() {
        return null; // never into a page
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return null;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
