package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;
import org.camerata.access.InvalidAccess;
import org.camerata.access.OwnAccount;
import org.camerata.access.WrongCode;

/** Backs the part in which people enrol, renew and remove their second factor. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject OwnAccount account;

    private transient OwnAccount.SecondFactorView factor;
    private transient OwnAccount.Offer offer; // while it is being enrolled
    private transient List<String> recoveryCodes; // shown once
    private String code;

    /** What a code is given for; each is a form of its own. */
    private interface Step {
        void take(String given);
    }

    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    private void load() {
        factor = account.secondFactor();
    }

    /** Shows a new secret to scan or to type. */
    public void begin() {
        offer = account.offerSecondFactor();
    }

    public void giveUp() {
        offer = null;
    }

    public void confirm() {
        take(
                "enrolForm",
                given -> {
                    recoveryCodes = account.confirmSecondFactor(given);
                    offer = null;
                });
    }

    public void renew() {
        take("renewForm", given -> recoveryCodes = account.renewRecoveryCodes(given));
    }

    public void remove() {
        take(
                "dropForm",
                given -> {
                    account.removeSecondFactor(given);
                    Notice.say("Second factor removed");
                });
    }

    private void take(String form, Step step) {
        FieldMessages messages = new FieldMessages(form);
        try {
            step.take(code);
            load();
        } catch (WrongCode wrong) {
            messages.add("code", wrong.getMessage() + ".");
            FacesContext.getCurrentInstance().validationFailed();
        } catch (InvalidAccess refused) {
            messages.add(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
        code = null;
    }

    /** Once they have been written down. */
    public void forgetRecoveryCodes() {
        recoveryCodes = null;
    }

    public OwnAccount.SecondFactorView getFactor() {
        return factor;
    }

    public OwnAccount.Offer getOffer() {
        return offer;
    }

    /** The QR code as an address that an image takes: so no markup is let into the page. */
    public String getQrImage() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(offer.qrCode().getBytes(UTF_8));
    }

    /** The secret in groups of four, which are easier to type. */
    public String getSecret() {
        return offer.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
