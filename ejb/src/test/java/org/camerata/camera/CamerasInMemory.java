package org.camerata.camera;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** The cameras as the media plane sees them, without a database. */
public class CamerasInMemory extends CameraStreams {

    public final Map<CameraId, Instant> onlineSince = new LinkedHashMap<>();
    public final Map<CameraId, Instant> lastSeen = new LinkedHashMap<>();
    public final Map<CameraId, Instant> recordingSince = new LinkedHashMap<>();
    private final Map<CameraId, CameraStream> streams = new LinkedHashMap<>();
    private final Map<String, CameraId> owners = new LinkedHashMap<>();

    /** An active camera that is to be recorded. */
    public CameraStream add(long id, String streamName, String key) {
        CameraStream stream =
                new CameraStream(
                        new CameraId(id), "camera " + id, new StreamName(streamName), true, true);
        streams.put(stream.camera(), stream);
        owners.put(key, stream.camera());
        return stream;
    }

    public void set(CameraId id, boolean mayPublish, boolean toBeRecorded) {
        CameraStream old = streams.get(id);
        streams.put(
                id, new CameraStream(id, old.cameraName(), old.name(), mayPublish, toBeRecorded));
    }

    @Override
    public CameraStream lockByKey(String streamKey) {
        return Optional.ofNullable(owners.get(streamKey))
                .map(streams::get)
                .filter(CameraStream::mayPublish)
                .orElseThrow(StreamKeyRejected::new);
    }

    @Override
    public Optional<CameraStream> byName(StreamName name) {
        return streams.values().stream().filter(stream -> stream.name().equals(name)).findFirst();
    }

    @Override
    public List<CameraStream> byNames(List<StreamName> names) {
        return names.stream().flatMap(name -> byName(name).stream()).toList();
    }

    @Override
    public CameraStream get(CameraId id) {
        return find(id).orElseThrow(CameraNotFound::new);
    }

    @Override
    public Optional<CameraStream> find(CameraId id) {
        return Optional.ofNullable(streams.get(id));
    }

    @Override
    public void online(CameraId id, Instant since) {
        onlineSince.putIfAbsent(id, since);
    }

    @Override
    public void offline(CameraId id, Instant at) {
        onlineSince.remove(id);
        lastSeen.put(id, at);
    }

    @Override
    public void recordingSince(CameraId id, Instant start) {
        recordingSince.put(id, start);
    }
}
