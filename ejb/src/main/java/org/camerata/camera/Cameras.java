package org.camerata.camera;

import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/**
 * What people decide of cameras. Each method lets the caller go on only as far as {@link Guard}
 * says; a camera that does not exist for them is not found.
 */
@Stateless
public class Cameras {

    @Inject CameraRows rows;
    @Inject CameraListing listing;
    @Inject CameraViews views;
    @Inject CameraTags tags;
    @Inject ProfileRows profiles;
    @Inject ProfileKeys keys;
    @Inject NewCameras newCameras;
    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Clock clock;
    @Inject Event<CameraChanged> changed;
    @Inject Event<CameraDeactivated> deactivated;
    @Inject Event<CameraRemoved> removed;
    @Inject Event<RecordingSwitched> recordingSwitched;

    /** Sorted by name. */
    public Page<CameraView> list(CameraFilter filter, PageRequest page) {
        return list(filter, CameraSort.BY_NAME, page);
    }

    public Page<CameraView> list(CameraFilter filter, CameraSort sort, PageRequest page) {
        return views.of(listing.page(filter, sort, guard.scope(CAMERA_READ), page));
    }

    /** The sites that cameras have, in order; 500 at most. */
    public List<String> sites() {
        return listing.sites(guard.scope(CAMERA_READ));
    }

    /** The tags that cameras have, in order; 500 at most. */
    public List<String> tags() {
        return listing.tags(guard.scope(CAMERA_READ));
    }

    /**
     * @throws CameraNotFound if there is none
     */
    public CameraView get(CameraId id) {
        guard.demand(CAMERA_READ, id);
        return views.of(rows.get(id));
    }

    public CameraCounts counts() {
        return rows.counts(guard.scope(CAMERA_READ));
    }

    /**
     * Adds an active camera with a new stream key. Only for those who may change every camera,
     * because it is in no group yet.
     *
     * @throws SerialNumberTaken if another camera has the serial number
     * @throws InvalidCamera if a value of its details cannot be
     */
    public CameraView register(RegisterCamera command) {
        guard.demandEverywhere(CAMERA_WRITE);
        command.details().demandValid();
        demandFreeSerialNumber(command.serialNumber(), null);
        Camera camera = newCameras.add(command).camera();
        trail.record(event(AuditAction.CAMERA_CREATED, camera).to(facts(camera)));
        changed.fire(new CameraChanged(camera.id()));
        return views.of(camera);
    }

    /**
     * @throws CameraNotFound if there is none
     * @throws SerialNumberTaken if another camera has the serial number
     * @throws InvalidCamera if a value of its details cannot be
     */
    public CameraView update(CameraId id, UpdateCamera command) {
        guard.demand(CAMERA_WRITE, id);
        command.details().demandValid();
        rows.get(id); // or there is none, whatever its serial number would be
        demandFreeSerialNumber(command.serialNumber(), id);
        return change(
                AuditAction.CAMERA_UPDATED,
                id,
                camera -> {
                    camera.update(command);
                    if (command.details().tags() != null) {
                        tags.replace(id, tags.of(id), command.details().writtenTags());
                    }
                });
    }

    /**
     * Nothing where the camera has the tag already.
     *
     * @throws CameraNotFound if there is none
     * @throws InvalidCamera if the tag cannot be, or the camera has too many
     */
    public CameraView addTag(CameraId id, String tag) {
        return retag(id, held -> held.add(CameraTag.normal(tag)));
    }

    /**
     * Nothing where the camera does not have the tag.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView removeTag(CameraId id, String tag) {
        return retag(id, held -> held.remove(CameraTag.normal(tag)));
    }

    private CameraView retag(CameraId id, Consumer<Set<String>> decision) {
        guard.demand(CAMERA_WRITE, id);
        return change(
                AuditAction.CAMERA_UPDATED,
                id,
                camera -> {
                    List<String> before = tags.of(id);
                    Set<String> held = new TreeSet<>(before);
                    decision.accept(held);
                    CameraDetails after = CameraDetails.UNCHANGED.withTags(List.copyOf(held));
                    after.demandValid();
                    tags.replace(id, before, after.tags());
                });
    }

    /**
     * Removes a camera for good; its keys are worthless from now on, its footage stays.
     *
     * @throws CameraNotFound if there is none
     */
    public void remove(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        Camera camera = rows.lock(id);
        trail.record(event(AuditAction.CAMERA_REMOVED, camera).from(facts(camera)));
        camera.remove(clock.instant());
        keys.drop(id);
        told(camera);
        removed.fire(new CameraRemoved(id));
    }

    /**
     * Lets a camera publish.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView activate(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        return change(AuditAction.CAMERA_ACTIVATED, id, Camera::activate);
    }

    /**
     * Refuses a camera from now on, and ends its running stream.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView deactivate(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        CameraView camera = change(AuditAction.CAMERA_DEACTIVATED, id, Camera::deactivate);
        deactivated.fire(new CameraDeactivated(id));
        return camera;
    }

    /**
     * Switches recording on or off, at once also for the running stream.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView toggleRecording(CameraId id) {
        guard.demand(CAMERA_WRITE, id);
        return change(
                AuditAction.CAMERA_RECORDING_SWITCHED,
                id,
                camera -> camera.record(!camera.isRecordingEnabled()));
    }

    /**
     * As {@link #toggleRecording}, to what is said.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView setRecording(CameraId id, boolean enabled) {
        guard.demand(CAMERA_WRITE, id);
        return change(AuditAction.CAMERA_RECORDING_SWITCHED, id, camera -> camera.record(enabled));
    }

    private CameraView change(AuditAction action, CameraId id, Consumer<Camera> decision) {
        Camera camera = rows.lock(id);
        Map<String, ?> before = facts(camera);
        boolean recordedBefore = camera.isRecordingEnabled();
        decision.accept(camera);
        rows.flush();
        trail.record(event(action, camera).from(before).to(facts(camera)));
        told(camera);
        if (camera.isRecordingEnabled() != recordedBefore) {
            recordingSwitched.fire(
                    new RecordingSwitched(
                            id, profiles.main(id).streamName(), camera.isRecordingEnabled()));
        }
        return views.of(camera);
    }

    private void told(Camera camera) {
        profiles.changed(camera.id(), clock.instant());
        changed.fire(new CameraChanged(camera.id()));
    }

    /** The friendly answer; the unique index is the guarantee. */
    private void demandFreeSerialNumber(String serialNumber, CameraId owner) {
        rows.withSerialNumber(serialNumber.strip())
                .filter(holder -> !holder.equals(owner))
                .ifPresent(
                        holder -> {
                            throw new SerialNumberTaken();
                        });
    }

    private static AuditEvent event(AuditAction action, Camera camera) {
        return AuditEvent.done(action).on("camera", camera.id().value(), camera.name());
    }

    private Map<String, ?> facts(Camera camera) {
        return camera.facts(tags.of(camera.id()));
    }
}
