package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.net.URI;
import org.camerata.access.Permission;
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.camera.InvalidCamera;
import org.camerata.camera.RegisterCamera;
import org.camerata.camera.SerialNumberTaken;
import org.camerata.camera.UpdateCamera;
import org.camerata.shared.CameraId;
import org.primefaces.PrimeFaces;

/** Backs the dialog that adds or edits a camera, and the one that says where to publish. */
@Named
@ViewScoped
public class CameraFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Cameras cameras;
    @Inject CameraProfiles profiles;
    @Inject Validator validator;
    @Inject PageCaller caller;
    @Inject Event<CameraChanged> changed;

    private Long id; // null while a camera is being added
    private String name;
    private String serialNumber;
    private boolean recordingEnabled;
    private CameraDetailsForm details = new CameraDetailsForm();
    private URI rtmpUrl; // of the camera just added
    private boolean asked; // by the address of the page: ?add=true

    /** Opens the dialog with the page, for one who came to add a camera. */
    public void openIfAsked() {
        if (asked && caller.may(Permission.CAMERA_WRITE)) {
            add();
        }
    }

    /** Opens the dialog empty. */
    public void add() {
        id = null;
        name = null;
        serialNumber = null;
        recordingEnabled = true;
        details = new CameraDetailsForm();
        rtmpUrl = null;
    }

    /** Opens the dialog with what is known of a camera. */
    public void edit(long cameraId) {
        CameraView camera = cameras.get(new CameraId(cameraId));
        id = cameraId;
        name = camera.name();
        serialNumber = camera.serialNumber();
        recordingEnabled = camera.recordingEnabled();
        details = CameraDetailsForm.of(camera.details());
        rtmpUrl = null;
    }

    /** Saves, or leaves a message at each field that is not right. */
    public void save() {
        FieldMessages messages = new FieldMessages("cameraForm");
        try {
            boolean saved = id == null ? register(messages) : update(messages);
            if (!saved) {
                FacesContext.getCurrentInstance().validationFailed();
            }
        } catch (SerialNumberTaken taken) {
            messages.add("serialNumber", taken.getMessage());
            FacesContext.getCurrentInstance().validationFailed();
        } catch (InvalidCamera refused) {
            messages.add(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private boolean register(FieldMessages messages) {
        RegisterCamera command =
                new RegisterCamera(name, serialNumber, recordingEnabled, details.details());
        if (messages.addAll(validator.validate(command))) {
            return false;
        }
        CameraView camera = cameras.register(command);
        rtmpUrl = profiles.revealMain(new CameraId(camera.id()));
        changed.fire(new CameraChanged(camera.id()));
        PrimeFaces.current().ajax().addCallbackParam("added", true);
        return true;
    }

    private boolean update(FieldMessages messages) {
        UpdateCamera command =
                new UpdateCamera(name, serialNumber, recordingEnabled, details.details());
        if (messages.addAll(validator.validate(command))) {
            return false;
        }
        cameras.update(new CameraId(id), command);
        changed.fire(new CameraChanged(id));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(name + " saved", null));
        return true;
    }

    public boolean isAsked() {
        return asked;
    }

    public void setAsked(boolean asked) {
        this.asked = asked;
    }

    public boolean isAdding() {
        return id == null;
    }

    /** Where the new camera publishes: contains its key, so it is shown once and never logged. */
    public URI getRtmpUrl() {
        return rtmpUrl;
    }

    /** The part of the address before the key, for programs that ask for two parts. */
    public String getRtmpServer() {
        return rtmpUrl.toString().substring(0, rtmpUrl.toString().lastIndexOf('/'));
    }

    public String getRtmpKey() {
        return rtmpUrl.toString().substring(rtmpUrl.toString().lastIndexOf('/') + 1);
    }

    public CameraDetailsForm getDetails() {
        return details;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? null : name.strip();
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = serialNumber == null ? "" : serialNumber.strip();
    }

    public boolean isRecordingEnabled() {
        return recordingEnabled;
    }

    public void setRecordingEnabled(boolean recordingEnabled) {
        this.recordingEnabled = recordingEnabled;
    }
}
