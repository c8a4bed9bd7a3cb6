package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Serializable;
import org.camerata.access.InvalidAccess;
import org.camerata.access.NameTaken;
import org.camerata.access.Naming;

/** The dialog that names a team or a camera group. */
public abstract class NamingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Validator validator;
    @Inject Event<AccessEdited> edited;

    private Long id; // null while one is being added
    private String name;
    private String description;

    /** What it is called now. */
    abstract Naming known(long knownId);

    /**
     * @return path of the page of the new one, within the console
     */
    abstract String create(Naming naming);

    abstract void update(long knownId, Naming naming);

    public void add() {
        id = null;
        name = null;
        description = null;
    }

    public void edit(long knownId) {
        Naming naming = known(knownId);
        id = knownId;
        name = naming.name();
        description = naming.description();
    }

    /** Saves, or leaves a message at each field that is not right. */
    public void save() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        FieldMessages messages = new FieldMessages("namingForm");
        Naming naming = new Naming(name == null ? "" : name, description);
        try {
            if (messages.addAll(validator.validate(naming))) {
                faces.validationFailed();
            } else if (id == null) {
                String path = create(naming);
                Notice.sayThere(naming.name() + " added");
                faces.getExternalContext()
                        .redirect(faces.getExternalContext().getRequestContextPath() + path);
            } else {
                update(id, naming);
                edited.fire(new AccessEdited());
                Notice.say(naming.name() + " saved");
            }
        } catch (NameTaken taken) {
            messages.add("name", taken.getMessage() + ".");
            faces.validationFailed();
        } catch (InvalidAccess refused) {
            messages.add(refused);
            faces.validationFailed();
        }
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
