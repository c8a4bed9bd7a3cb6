package org.camerata.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.camerata.access.Users;

/** Backs the dialog that deletes a user once their name has been typed. */
@Named
@ViewScoped
public class UserRemovalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Users users;

    private long id;
    private String name = "";
    private String typedName;

    public void ask(long userId) {
        id = userId;
        name = users.get(userId).username();
        typedName = null;
    }

    public void delete() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (typedName == null || !typedName.strip().equals(name)) {
            new FieldMessages("removeForm").add("typedName", "This is not the user's name.");
            faces.validationFailed();
            return;
        }
        users.remove(id);
        Notice.sayThere(name + " deleted");
        faces.getExternalContext()
                .redirect(faces.getExternalContext().getRequestContextPath() + "/users.xhtml");
    }

    public String getName() {
        return name;
    }

    public String getTypedName() {
        return typedName;
    }

    public void setTypedName(String typedName) {
        this.typedName = typedName;
    }
}
