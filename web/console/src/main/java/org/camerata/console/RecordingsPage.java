package org.camerata.console;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraView;
import org.camerata.camera.Cameras;
import org.camerata.integrity.Integrity;
import org.camerata.integrity.IntegrityState;
import org.camerata.integrity.SegmentIntegrity;
import org.camerata.recording.RecordingFilter;
import org.camerata.recording.RecordingState;
import org.camerata.recording.RecordingView;
import org.camerata.recording.Recordings;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.primefaces.PrimeFaces;

/** Backs recordings.xhtml, and the recordings of one camera on camera.xhtml. */
@Named
@ViewScoped
public class RecordingsPage implements Serializable {

    /** Cameras that the filter offers; beyond it one starts from the camera's own page. */
    static final int CAMERA_CHOICES_MAX = 200;

    private static final long serialVersionUID = 1L;

    /** What a filter offers: garbage is on its way out and never shown. */
    private static final List<RecordingState> STATES =
            List.of(RecordingState.OPEN, RecordingState.COMPLETE, RecordingState.MISSING);

    @Inject Recordings recordings;
    @Inject Integrity integrity;
    @Inject Cameras cameras;

    private final CursorPages<RecordingView> pages = new CursorPages<>();

    private Long cameraId;
    private String from; // as the browser's field gives it, in its zone
    private String to;
    private String zone;
    private RecordingState state;
    private transient List<CameraView> choices;
    private long chosenId; // to play or to delete
    private transient RecordingView chosen;
    private transient SegmentIntegrity proof; // null where it has no link
    private Set<Long> altered = Set.of(); // ids of those shown

    /** Reads the first page; also when a value in the address was wrong and is left out. */
    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    public void load() {
        pages.read(request -> recordings.list(filter(), request));
        altered =
                integrity.of(pages.getItems()).values().stream()
                        .filter(one -> one.state() == IntegrityState.MISMATCH)
                        .map(SegmentIntegrity::recordingId)
                        .collect(toUnmodifiableSet());
    }

    /** Whether its file is not what was recorded. */
    public boolean isAltered(long recordingId) {
        return altered.contains(recordingId);
    }

    /** Reads again, and renews the list only if it has changed: an open menu or focus stays. */
    public void refresh() {
        List<RecordingView> before = pages.getItems();
        load();
        if (!before.equals(pages.getItems())) {
            PrimeFaces.current().ajax().update("recordings");
        }
    }

    private RecordingFilter filter() {
        return new RecordingFilter(
                cameraId == null ? null : new CameraId(cameraId),
                BrowserTime.instant(from, zone).orElse(null),
                BrowserTime.instant(to, zone).orElse(null),
                null,
                state);
    }

    /** Starts over at the first page, as after a change of filter. */
    public void search() {
        pages.first();
        load();
    }

    public void clearFilters() {
        cameraId = null;
        from = null;
        to = null;
        state = null;
        search();
    }

    public void next() {
        pages.next();
        load();
    }

    public void previous() {
        pages.previous();
        load();
    }

    /** Chooses the recording that the player shows. */
    public void play(long recordingId) {
        choose(recordingId);
    }

    private void choose(long recordingId) {
        chosenId = recordingId;
        chosen = recordings.get(recordingId);
    }

    /** Chooses the recording whose proof is shown. */
    public void showProof(long recordingId) {
        choose(recordingId);
        proof = integrity.of(List.of(chosen)).get(recordingId);
    }

    /** Has the file of the recording whose proof is shown read before all others. */
    public void verify() {
        integrity.verifySoon(chosenId);
        showProof(chosenId);
        Notice.say("It is read again now");
    }

    /** Takes the video out of the page, so that it stops loading. */
    public void stop() {
        chosen = null;
    }

    /** Chooses the recording that the question is about. */
    public void askDelete(long recordingId) {
        choose(recordingId);
    }

    /** Deletes what the question was about. */
    public void delete() {
        recordings.remove(chosenId);
        chosen = null;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage("Recording deleted", null));
        load();
    }

    public List<CameraView> getCameraChoices() {
        if (choices == null) {
            choices =
                    cameras.list(CameraFilter.ALL, new PageRequest(null, CAMERA_CHOICES_MAX))
                            .items();
        }
        return choices;
    }

    public boolean isFiltered() {
        return cameraId != null || from != null || to != null || state != null;
    }

    public List<RecordingState> getStates() {
        return STATES;
    }

    public CursorPages<RecordingView> getPages() {
        return pages;
    }

    public RecordingView getChosen() {
        return chosen;
    }

    public SegmentIntegrity getProof() {
        return proof;
    }

    public Long getCameraId() {
        return cameraId;
    }

    public void setCameraId(Long cameraId) {
        this.cameraId = cameraId;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public RecordingState getState() {
        return state;
    }

    public void setState(RecordingState state) {
        this.state = state;
    }
}
