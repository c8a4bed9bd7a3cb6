package org.camerata.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.camerata.camera.CameraStreams;
import org.camerata.node.SettingsByHand;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotAlbumTest {

    static final CameraId GATE = new CameraId(7);
    static final CameraId DOOR = new CameraId(8);
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path home;
    SnapshotAlbum album;

    static final class OnlyTheGate extends CameraStreams {

        @Override
        public Set<CameraId> present(Collection<CameraId> ids) {
            return Set.of(GATE);
        }
    }

    @BeforeEach
    void theServerStarts() {
        album = new SnapshotAlbum();
        album.settings = new SettingsByHand().withStillsFolder(home.resolve("stills"));
        album.cameras = new OnlyTheGate();
    }

    @Test
    void hasAfterARestartWhatWasKept() {
        album.put(GATE, new Snapshot(new byte[] {1, 2, 3}, NOON));
        album.keep();
        theServerStarts();

        Snapshot found = album.find(GATE).orElseThrow();

        assertThat(found.jpeg()).containsExactly(1, 2, 3);
        assertThat(found.takenAt()).isEqualTo(NOON);
        assertThat(album.find(DOOR)).isEmpty();
    }

    @Test
    void keepsOneFileACamera() throws Exception {
        album.put(GATE, new Snapshot(new byte[] {1}, NOON));
        album.keep();
        album.put(GATE, new Snapshot(new byte[] {2}, NOON.plusSeconds(10)));
        album.keep();

        try (var files = Files.list(home.resolve("stills"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void forgetsARemovedCameraAtOnce() {
        album.put(GATE, new Snapshot(new byte[] {1}, NOON));
        album.keep();
        album.put(GATE, new Snapshot(new byte[] {2}, NOON));

        album.remove(GATE);
        album.keep();

        assertThat(album.find(GATE)).isEmpty();
    }

    @Test
    void forgetsAtTheNextStartWhatACrashLeft() {
        album.put(GATE, new Snapshot(new byte[] {1}, NOON));
        album.put(DOOR, new Snapshot(new byte[] {2}, NOON)); // removed, but not here
        album.keep();
        theServerStarts();

        album.sweep();

        assertThat(album.find(GATE)).isPresent();
        assertThat(album.find(DOOR)).isEmpty();
    }
}
