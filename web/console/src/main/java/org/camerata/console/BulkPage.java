package org.camerata.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camerata.access.Permission;
import org.camerata.camera.BulkChange;
import org.camerata.camera.BulkChanges;
import org.camerata.camera.CameraView;
import org.camerata.camera.KeyRotation;
import org.camerata.shared.CameraId;
import org.camerata.shared.DomainException;
import org.primefaces.PrimeFaces;

/** Backs the bar below the list of cameras that does one thing to those that are ticked. */
@Named
@ViewScoped
public class BulkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CamerasPage list;
    @Inject BulkChanges changes;
    @Inject PageCaller caller;

    private final HashMap<Long, Boolean> ticks = new HashMap<>();
    private final LinkedHashMap<Long, TickedCamera> selected = new LinkedHashMap<>();

    private BulkChange.Action action = BulkChange.Action.ACTIVATE;
    private String tag;
    private Long groupId;
    private int overlapMinutes = KeyRotation.OVERLAP_MINUTES_DEFAULT;
    private transient BulkAnswer answer; // holds keys, until the dialog is closed (K1)

    /** Takes over what is ticked on the page that is shown; other pages keep theirs. */
    public void tick() {
        for (CameraView camera : list.getPages().getItems()) {
            if (Boolean.TRUE.equals(ticks.get(camera.id()))
                    && selected.size() < BulkChange.CAMERA_COUNT_MAX) {
                selected.put(camera.id(), TickedCamera.of(camera));
            } else {
                selected.remove(camera.id());
            }
        }
    }

    /** Ticks all of the page that is shown, or none of it if they are. */
    public void tickPage() {
        List<CameraView> page = list.getPages().getItems();
        boolean all = page.stream().allMatch(camera -> selected.containsKey(camera.id()));
        page.forEach(camera -> ticks.put(camera.id(), !all));
        tick();
    }

    public void clear() {
        ticks.clear();
        selected.clear();
    }

    public void apply() {
        List<CameraId> cameras = selected.keySet().stream().map(CameraId::new).toList();
        try {
            BulkChange change = new BulkChange(action, cameras, tag, groupId, overlapMinutes);
            answer = new BulkAnswer(changes.apply(change), selected, overlapMinutes);
        } catch (DomainException refused) {
            new FieldMessages("bulkForm")
                    .add(action.needsGroup() ? "groupId" : "tag", refused.getMessage() + ".");
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        if (answer.refused().isEmpty() && !answer.keysShown()) {
            Notice.say("Done. Cameras changed: " + answer.doneCount());
        } else {
            PrimeFaces.current().ajax().addCallbackParam("results", true);
        }
        clear();
        list.load();
    }

    /** What the caller may do at all. */
    public List<BulkChange.Action> getActions() {
        return Stream.of(BulkChange.Action.values())
                .filter(one -> !one.needsGroup() || caller.may(Permission.USER_WRITE))
                .toList();
    }

    public int getSelectedCount() {
        return selected.size();
    }

    /** Once the dialog is closed. */
    public void forget() {
        answer = null;
    }

    /** Null where nothing was done, or its dialog is closed. */
    public BulkAnswer getAnswer() {
        return answer;
    }

    /** By id; the list's checkboxes write into it. */
    public Map<Long, Boolean> getTicks() {
        return ticks;
    }

    public BulkChange.Action getAction() {
        return action;
    }

    public void setAction(BulkChange.Action action) {
        this.action = action;
    }

    public boolean isRotating() {
        return action == BulkChange.Action.ROTATE_KEYS;
    }

    public int getOverlapMinutes() {
        return overlapMinutes;
    }

    public void setOverlapMinutes(int overlapMinutes) {
        this.overlapMinutes = overlapMinutes;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }
}
