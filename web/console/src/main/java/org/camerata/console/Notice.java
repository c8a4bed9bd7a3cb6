package org.camerata.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Says on the page what an action did. */
final class Notice {

    private Notice() {}

    static void say(String what) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(what, null));
    }

    /** Says it on the page that a redirect leads to. */
    static void sayThere(String what) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        say(what);
    }
}
