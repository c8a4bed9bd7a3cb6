package org.camerata.camera;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** What people decide of cameras. */
@Stateless
public class Cameras {

    @Inject CameraRows rows;
    @Inject StreamKeys keys;
    @Inject NodeSettings settings;
    @Inject Clock clock;
    @Inject Event<CameraDeactivated> deactivated;
    @Inject Event<CameraRemoved> removed;
    @Inject Event<RecordingSwitched> recordingSwitched;

    /** Sorted by name. */
    public Page<CameraView> list(CameraFilter filter, PageRequest page) {
        return rows.list(filter, page).map(Camera::view);
    }

    /**
     * @throws CameraNotFound if there is none
     */
    public CameraView get(CameraId id) {
        return rows.get(id).view();
    }

    public CameraCounts counts() {
        return rows.counts();
    }

    /**
     * Adds an active camera with a new stream key.
     *
     * @throws SerialNumberTaken if another camera has the serial number
     */
    public CameraView register(RegisterCamera command) {
        demandFreeSerialNumber(command.serialNumber(), null);
        Camera camera = new Camera(command, keys.newName(), clock.instant());
        String key = keys.newKey();
        camera.giveKey(keys.hash(key), keys.encrypt(key));
        rows.add(camera);
        return camera.view();
    }

    /**
     * @throws CameraNotFound if there is none
     * @throws SerialNumberTaken if another camera has the serial number
     */
    public CameraView update(CameraId id, UpdateCamera command) {
        demandFreeSerialNumber(command.serialNumber(), id);
        return change(id, camera -> camera.update(command));
    }

    /**
     * Removes a camera for good; its key is worthless from now on, its footage stays.
     *
     * @throws CameraNotFound if there is none
     */
    public void remove(CameraId id) {
        Camera camera = rows.lock(id);
        camera.remove(clock.instant());
        removed.fire(new CameraRemoved(id, camera.streamName()));
    }

    /**
     * Lets a camera publish.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView activate(CameraId id) {
        return change(id, Camera::activate);
    }

    /**
     * Refuses a camera from now on, and ends its running stream.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView deactivate(CameraId id) {
        Camera camera = rows.lock(id);
        camera.deactivate();
        deactivated.fire(new CameraDeactivated(id, camera.streamName()));
        return camera.view();
    }

    /**
     * Switches recording on or off, at once also for the running stream.
     *
     * @throws CameraNotFound if there is none
     */
    public CameraView toggleRecording(CameraId id) {
        return change(id, Camera::toggleRecording);
    }

    /**
     * The URL that the camera publishes to. It holds the stream key (K1): show it only to those who
     * may set up cameras.
     *
     * @throws CameraNotFound if there is none
     */
    public URI rtmpUrl(CameraId id) {
        return rtmpUrl(rows.get(id));
    }

    /** As {@link #rtmpUrl(CameraId)} for the cameras of a page; what is removed is left out. */
    public Map<CameraId, URI> rtmpUrls(List<CameraId> ids) {
        return rows.all(ids).stream().collect(toMap(Camera::id, this::rtmpUrl));
    }

    private URI rtmpUrl(Camera camera) {
        return URI.create(settings.rtmpBaseUrl() + "/" + keys.decrypt(camera.streamKeyCipher()));
    }

    private CameraView change(CameraId id, Consumer<Camera> decision) {
        Camera camera = rows.lock(id);
        boolean recordedBefore = camera.isRecordingEnabled();
        decision.accept(camera);
        rows.flush();
        if (camera.isRecordingEnabled() != recordedBefore) {
            recordingSwitched.fire(
                    new RecordingSwitched(id, camera.streamName(), camera.isRecordingEnabled()));
        }
        return camera.view();
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
}
