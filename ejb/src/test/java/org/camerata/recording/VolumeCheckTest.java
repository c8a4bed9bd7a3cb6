package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.recording.Footage.GATE;
import static org.camerata.recording.Footage.INCOMING;
import static org.camerata.recording.Footage.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.camerata.camera.CamerasInMemory;
import org.camerata.fakes.SmallFlv;
import org.camerata.node.VolumeByHand;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeCheckTest {

    @TempDir Path folder;

    final VolumeCheck check = new VolumeCheck();
    final SegmentsInMemory segments = new SegmentsInMemory();
    final CamerasInMemory cameras = new CamerasInMemory();
    VolumeByHand volume;

    @BeforeEach
    void assemble() throws IOException {
        volume = new VolumeByHand(folder);
        check.volume = volume;
        check.segments = segments;
        check.inspector = new SegmentInspector();
        check.cameras = cameras;
        check.finisher = new SegmentFinisher();
        check.finisher.volume = volume;
        check.finisher.segments = segments;
        check.finisher.inspector = check.inspector;
        check.finisher.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        check.finisher.growing = new GrowingFiles();
        check.clock = check.finisher.clock;
        check.finisher.indexes = IndexesByHand.on(volume);
        check.finisher.garbage = new Garbage();
        check.finisher.garbage.indexes = check.finisher.indexes;
        check.finisher.garbage.segments = segments;
        check.finisher.garbage.volume = volume;
        cameras.add(GATE.value(), Footage.STREAM);
    }

    @Test
    void adoptsAFileWithoutARowOnce() throws IOException {
        Path file = SegmentPath.of(GATE, NOON, 3L, "abc").toPath();
        volume.write(file, SmallFlv.oneKeyFrame(), NOON);

        check.run();
        check.run();

        assertThat(segments.byId.values())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.file()).isEqualTo(file);
                            assertThat(row.camera()).isEqualTo(GATE);
                            assertThat(row.startedAt()).isEqualTo(NOON);
                            assertThat(row.state()).isEqualTo(RecordingState.COMPLETE);
                        });
    }

    @Test
    void marksARowWhoseFileIsGone() throws IOException {
        long gone = completed("gone");
        long there = completed("there");
        Files.delete(folder.resolve(segments.byId.get(gone).file()));

        check.run();

        assertThat(segments.state(gone)).isEqualTo(RecordingState.MISSING);
        assertThat(segments.state(there)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void marksNothingWhereTheVolumeItselfMustBeGone() throws IOException {
        for (int i = 0; i <= VolumeCheck.MISSING_COUNT_FREE; i++) {
            long id = completed("gone" + i);
            Files.delete(folder.resolve(segments.byId.get(id).file()));
        }

        check.run();

        assertThat(segments.byId.values()).allMatch(row -> row.state() == RecordingState.COMPLETE);
    }

    @Test
    void findsAFileAgainThatWasMissing() throws IOException {
        long id = adopted("back");
        Path file = folder.resolve(segments.byId.get(id).file());
        Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
        check.run();
        assertThat(segments.state(id)).isEqualTo(RecordingState.MISSING);

        Files.move(elsewhere, file);
        check.run();

        assertThat(segments.state(id)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void doesNotTakeAnotherFileForTheOneThatWasMissing() throws IOException {
        long id = adopted("other");
        Path file = folder.resolve(segments.byId.get(id).file());
        Files.delete(file);
        check.run();

        Files.write(file, new byte[7]);
        check.run();

        assertThat(segments.state(id)).isEqualTo(RecordingState.MISSING);
    }

    /** With the facts of its very file. */
    private long adopted(String name) throws IOException {
        Path file = SegmentPath.of(GATE, NOON, 3L, name).toPath();
        volume.write(file, SmallFlv.oneKeyFrame(), NOON);
        check.run();
        return segments.byId.values().stream()
                .filter(row -> row.file().equals(file))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void leavesStrangersAlone() throws IOException {
        Path unknownCamera = SegmentPath.of(new CameraId(99), NOON, 3L, "abc").toPath();
        volume.write(unknownCamera, SmallFlv.oneKeyFrame(), NOON);
        volume.write(Path.of("7/2026/11/24/holiday.flv"), SmallFlv.oneKeyFrame(), NOON);
        volume.write(Path.of("7/2026/11/24/notes.txt"), new byte[1], NOON);
        volume.write(SegmentPath.of(GATE, NOON, 3L, "x").toPath(), new byte[99], NOON);

        check.run();

        assertThat(segments.byId).isEmpty();
        assertThat(folder.resolve(unknownCamera)).exists();
        assertThat(folder.resolve("7/2026/11/24").toFile().list()).hasSize(3);
    }

    @Test
    void adoptsNothingThatNginxStillWrites() throws IOException {
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON);

        check.run();

        assertThat(segments.byId).isEmpty();
    }

    @Test
    void finishesWhatACrashLeftBetweenItsMoveAndItsRow() throws IOException {
        long id = segments.add(Footage.open());
        volume.write(segments.byId.get(id).file(), SmallFlv.oneKeyFrame(), NOON);

        check.run();
        check.finisher.run();

        assertThat(segments.state(id)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void leavesToTheSweepWhatStillLiesInTheIncomingFolder() throws IOException {
        long id = segments.add(Footage.open());
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON);

        check.run();
        check.finisher.run();

        assertThat(segments.state(id)).isEqualTo(RecordingState.OPEN);
    }

    @Test
    void looksAtMoreThanOneBatchOfEach() throws IOException {
        long last = 0;
        for (int i = 0; i <= VolumeCheck.BATCH_COUNT; i++) {
            last = completed("f" + i);
        }
        Files.delete(folder.resolve(segments.byId.get(last).file()));

        check.run();

        assertThat(segments.state(last)).isEqualTo(RecordingState.MISSING);
    }

    private long completed(String name) throws IOException {
        Path file = SegmentPath.of(GATE, NOON, 3L, name).toPath();
        Recording recording = new Recording(GATE, 3L, file, null, NOON);
        recording.complete(Footage.finished());
        volume.write(file, SmallFlv.oneKeyFrame(), NOON);
        return segments.add(recording);
    }
}
