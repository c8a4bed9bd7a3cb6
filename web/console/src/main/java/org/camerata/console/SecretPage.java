package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** Backs the dialog that shows a password or a token once. */
@Named
@ViewScoped
public class SecretPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String explanation;
    private transient String secret; // never written to a session store

    /** Shows it when the request that made it has been answered. */
    void show(String newTitle, String newExplanation, String newSecret) {
        title = newTitle;
        explanation = newExplanation;
        secret = newSecret;
        PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
        ajax.update("secretDialog");
        ajax.addCallbackParam("secret", true);
    }

    /** Once the dialog is closed. */
    public void forget() {
        secret = null;
    }

    public String getTitle() {
        return title;
    }

    public String getExplanation() {
        return explanation;
    }

    public String getSecret() {
        return secret;
    }
}
