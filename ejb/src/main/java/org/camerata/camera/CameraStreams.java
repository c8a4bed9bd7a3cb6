package org.camerata.camera;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** The cameras as the media plane sees them: by key, by stream name, online, recording. */
@Stateless
public class CameraStreams {

    @Inject CameraRows rows;
    @Inject StreamKeys keys;

    /**
     * Finds the camera that owns a key, and holds it until the transaction ends, so that publishers
     * of one camera queue here.
     *
     * @throws StreamKeyRejected if no active camera owns the key
     */
    public CameraStream lockByKey(String streamKey) {
        return rows.byStreamKeyHash(keys.hash(streamKey))
                .map(camera -> rows.lock(camera.id()))
                .map(Camera::stream)
                .filter(CameraStream::mayPublish)
                .orElseThrow(StreamKeyRejected::new);
    }

    /** Also finds removed cameras: their footage stays. */
    public Optional<CameraStream> byName(StreamName name) {
        return rows.byStreamName(name).map(Camera::stream);
    }

    /** As {@link #byName} for many at once; names that nobody has are left out. */
    public List<CameraStream> byNames(List<StreamName> names) {
        return rows.byStreamNames(names).stream().map(Camera::stream).toList();
    }

    /**
     * @throws CameraNotFound if there is none, or not any more
     */
    public CameraStream get(CameraId id) {
        return rows.get(id).stream();
    }

    /** Also finds removed cameras: their footage stays. */
    public Optional<CameraStream> find(CameraId id) {
        return rows.find(id).map(Camera::stream);
    }

    public void online(CameraId id, Instant since) {
        rows.find(id).filter(camera -> !camera.isOnline()).ifPresent(c -> c.online(since));
    }

    public void offline(CameraId id, Instant lastSeen) {
        rows.find(id).ifPresent(camera -> camera.offline(lastSeen));
    }

    /**
     * @param start of the open segment; null where none is open any more
     */
    public void recordingSince(CameraId id, Instant start) {
        rows.find(id).ifPresent(camera -> camera.recordingSince(start));
    }
}
