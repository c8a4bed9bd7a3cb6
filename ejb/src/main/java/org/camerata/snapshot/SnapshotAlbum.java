package org.camerata.snapshot;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camerata.camera.CameraStreams;
import org.camerata.node.NodeSettings;
import org.camerata.shared.CameraId;

/**
 * The latest still of each camera on disk, so that one that is offline has a picture after a
 * restart. One file a camera, at most {@link DecodedStills#JPEG_BYTES_MAX} each; it goes with its
 * camera.
 *
 * <p>Written once a minute and when the server stops: who kills it loses a minute's pictures of
 * cameras that somebody looks at.
 */
@ApplicationScoped
class SnapshotAlbum {

    private static final System.Logger LOG = System.getLogger(SnapshotAlbum.class.getName());

    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.jpg");
    private static final String UNFINISHED = "unfinished";

    @Inject NodeSettings settings;
    @Inject CameraStreams cameras;

    private final Map<CameraId, Snapshot> unwritten = new HashMap<>();
    private boolean swept;
    private boolean failing;

    /** Written by and by. */
    synchronized void put(CameraId camera, Snapshot picture) {
        unwritten.put(camera, picture);
    }

    Optional<Snapshot> find(CameraId camera) {
        Path file = file(camera);
        try {
            Instant takenAt = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(new Snapshot(Files.readAllBytes(file), takenAt));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    synchronized void remove(CameraId camera) {
        unwritten.remove(camera);
        try {
            Files.deleteIfExists(file(camera));
        } catch (IOException e) {
            LOG.log(WARNING, "The still of a removed camera stays until the next start", e);
        }
    }

    /** Writes what is new. Safe to repeat (T3). */
    @PreDestroy
    synchronized void keep() {
        try {
            for (Map.Entry<CameraId, Snapshot> one : unwritten.entrySet()) {
                write(one.getKey(), one.getValue());
            }
            unwritten.clear();
            failing = false;
        } catch (IOException e) {
            if (!failing) { // once, not every minute
                LOG.log(WARNING, "Stills cannot be kept", e);
            }
            failing = true;
        }
    }

    /** Removes what a crash left of cameras that are gone; once is enough. */
    synchronized void sweep() {
        if (swept) {
            return;
        }
        try (Stream<Path> files = Files.list(folder())) {
            Set<CameraId> kept = files.flatMap(SnapshotAlbum::camera).collect(toSet());
            Set<CameraId> present = cameras.present(kept);
            kept.stream().filter(one -> !present.contains(one)).forEach(this::remove);
            swept = true;
        } catch (IOException none) {
            swept = true; // nothing was ever kept
        }
    }

    private void write(CameraId camera, Snapshot picture) throws IOException {
        Files.createDirectories(folder());
        Path unfinished = Files.write(folder().resolve(UNFINISHED), picture.jpeg());
        Files.setLastModifiedTime(unfinished, FileTime.from(picture.takenAt()));
        Files.move(unfinished, file(camera), ATOMIC_MOVE);
    }

    private static Stream<CameraId> camera(Path file) {
        return NAME.matcher(file.getFileName().toString())
                .results()
                .map(name -> new CameraId(Long.parseLong(name.group(1))));
    }

    private Path file(CameraId camera) {
        return folder().resolve(camera.value() + ".jpg");
    }

    private Path folder() {
        return settings.stillsFolder();
    }
}
