package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;

/** Backs the dialog that deletes a camera once its name has been typed. */
@Named
@ViewScoped
public class CameraRemovalPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Cameras cameras;
    @Inject Event<CameraChanged> changed;

    private long id;
    private String name = "";
    private String typedName;

    public void ask(long cameraId) {
        id = cameraId;
        name = cameras.get(new CameraId(cameraId)).name();
        typedName = null;
    }

    public void delete() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (typedName == null || !typedName.strip().equals(name.strip())) {
            new FieldMessages("removeForm").add("typedName", "This is not the camera's name.");
            faces.validationFailed();
            return;
        }
        cameras.remove(new CameraId(id));
        changed.fire(new CameraChanged(id));
        faces.addMessage(null, new FacesMessage(name + " deleted", null));
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
