package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** Backs camera.xhtml: one camera, live and in detail. */
@Named
@ViewScoped
public class CameraPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern CAMERA_ID = Pattern.compile("[0-9]{1,18}");

    @Inject Cameras cameras;
    @Inject Guard guard;
    @Inject RecordingsPage recordings;
    @Inject CameraSessionsPage sessions;
    @Inject QualityPage quality;

    private String asked; // the id as the address gives it, which may be anything
    private long id;
    private transient CameraView camera;
    private boolean recordingEnabled;

    /**
     * Reads the camera that the address names, and its recordings.
     *
     * @throws CameraNotFound if there is none
     */
    public void open() {
        if (asked == null || !CAMERA_ID.matcher(asked).matches()) {
            NotFound.answer(FacesContext.getCurrentInstance());
            return;
        }
        id = Long.parseLong(asked);
        load();
        quality.open(id);
        recordings.setCameraId(id);
        recordings.load();
        sessions.load(id);
    }

    /** Reads the camera again. */
    public void load() {
        camera = cameras.get(new CameraId(id));
        recordingEnabled = camera.recordingEnabled();
    }

    /** What the poll of the page renews. */
    public void refresh() {
        load();
        recordings.refresh();
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) CameraChanged change) {
        load();
    }

    /** Makes the switch true: does nothing if someone else has set it so meanwhile. */
    public void saveRecording() {
        CameraView now = cameras.get(new CameraId(id));
        camera =
                now.recordingEnabled() == recordingEnabled
                        ? now
                        : cameras.toggleRecording(new CameraId(id));
        say(recordingEnabled ? "Recording is on" : "Recording is off");
    }

    public void activate() {
        camera = cameras.activate(new CameraId(id));
        say(camera.name() + " is active");
    }

    public void deactivate() {
        camera = cameras.deactivate(new CameraId(id));
        say(camera.name() + " is inactive and may not publish");
    }

    private static void say(String what) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(what, null));
    }

    public boolean isChangeable() {
        return guard.may(Permission.CAMERA_WRITE, new CameraId(id));
    }

    public boolean isLive() {
        return guard.may(Permission.LIVE_VIEW, new CameraId(id));
    }

    public boolean isRecordingEnabled() {
        return recordingEnabled;
    }

    public void setRecordingEnabled(boolean recordingEnabled) {
        this.recordingEnabled = recordingEnabled;
    }

    public CameraView getCamera() {
        return camera;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
