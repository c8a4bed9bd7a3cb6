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
    private final Map<CameraId, StreamExpectation> expectations = new LinkedHashMap<>();
    private final Map<CameraId, CameraStream> subs = new LinkedHashMap<>();
    private final Map<ProfileId, Instant> flapping = new LinkedHashMap<>();

    /**
     * The main stream of an active camera that is to be recorded; its profile bears ten times its
     * id.
     */
    public CameraStream add(long id, String streamName) {
        CameraStream stream =
                new CameraStream(
                        new CameraId(id),
                        "camera " + id,
                        new ProfileId(id * 10),
                        ProfileKind.MAIN,
                        new StreamName(streamName),
                        true,
                        true);
        streams.put(stream.camera(), stream);
        return stream;
    }

    /** The small stream of a camera; its profile bears the number after the main one's. */
    public void addSub(CameraId id, String streamName) {
        CameraStream main = streams.get(id);
        subs.put(
                id,
                new CameraStream(
                        id,
                        main.cameraName(),
                        new ProfileId(main.profile().value() + 1),
                        ProfileKind.SUB,
                        new StreamName(streamName),
                        main.mayPublish(),
                        false));
    }

    public CameraStream set(CameraId id, boolean mayPublish, boolean toBeRecorded) {
        CameraStream old = streams.get(id);
        CameraStream now =
                new CameraStream(
                        id,
                        old.cameraName(),
                        old.profile(),
                        old.kind(),
                        old.name(),
                        mayPublish,
                        toBeRecorded);
        streams.put(id, now);
        return now;
    }

    @Override
    public Optional<CameraStream> byName(StreamName name) {
        return streams.values().stream().filter(stream -> stream.name().equals(name)).findFirst();
    }

    @Override
    public List<CameraStream> byNames(List<StreamName> names) {
        return names.stream().flatMap(name -> byName(name).stream()).toList();
    }

    /** Nothing in particular is expected but of who was told so by {@link #expect}. */
    @Override
    public List<ExpectedStream> expected(List<StreamName> names) {
        return byNames(names).stream()
                .map(
                        stream ->
                                new ExpectedStream(
                                        stream,
                                        expectations.getOrDefault(
                                                stream.camera(), StreamExpectation.NONE)))
                .toList();
    }

    public void expect(CameraId id, StreamExpectation expected) {
        expectations.put(id, expected);
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
    public Optional<CameraStream> sub(CameraId id) {
        return Optional.ofNullable(subs.get(id));
    }

    @Override
    public Optional<CameraStream> byProfile(ProfileId id) {
        return streams.values().stream().filter(stream -> stream.profile().equals(id)).findFirst();
    }

    @Override
    public void online(ProfileId id, Instant since) {
        onlineSince.putIfAbsent(camera(id), since);
    }

    @Override
    public void offline(ProfileId id, Instant at) {
        onlineSince.remove(camera(id));
        lastSeen.put(camera(id), at);
    }

    @Override
    public void flaps(ProfileId id, Instant since) {
        flapping.putIfAbsent(id, since);
    }

    @Override
    public void settles(ProfileId id) {
        flapping.remove(id);
    }

    @Override
    public List<ProfileId> flapping() {
        return List.copyOf(flapping.keySet());
    }

    private CameraId camera(ProfileId id) {
        return byProfile(id).orElseThrow().camera();
    }

    @Override
    public void recordingSince(CameraId id, Instant start) {
        recordingSince.put(id, start);
    }
}
