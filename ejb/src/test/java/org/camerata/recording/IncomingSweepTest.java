package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.recording.Footage.NOON;
import static org.camerata.recording.Footage.STREAM;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.camerata.camera.CamerasInMemory;
import org.camerata.camera.KnownByHand;
import org.camerata.fakes.HandClock;
import org.camerata.fakes.SmallFlv;
import org.camerata.ingest.SessionHistory;
import org.camerata.node.MediaCoreAway;
import org.camerata.node.MediaCoreByHand;
import org.camerata.node.VolumeByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files can still grow, seen by what becomes of them. */
class IncomingSweepTest {

    @TempDir Path folder;

    final IncomingSweep sweep = new IncomingSweep();
    final SegmentsInMemory segments = new SegmentsInMemory();
    final MediaCoreByHand nginx = new MediaCoreByHand();
    final HandClock clock = new HandClock(NOON);
    VolumeByHand volume;

    @BeforeEach
    void theGatePublishes() throws IOException {
        volume = new VolumeByHand(folder);
        sweep.volume = volume;
        sweep.mediaCore = nginx;
        sweep.segments = segments;
        sweep.sessions =
                new SessionHistory() {
                    @Override
                    public void bringUpToDate() {} // there are none
                };
        sweep.clock = clock;
        sweep.finisher = new SegmentFinisher();
        sweep.finisher.volume = volume;
        sweep.finisher.segments = segments;
        sweep.finisher.inspector = new SegmentInspector();
        sweep.finisher.clock = clock;
        sweep.growing = new GrowingFiles();
        sweep.finisher.growing = sweep.growing;
        sweep.finisher.indexes = IndexesByHand.on(volume);
        sweep.finisher.garbage = new Garbage();
        sweep.finisher.garbage.indexes = sweep.finisher.indexes;
        sweep.finisher.garbage.segments = segments;
        sweep.finisher.garbage.volume = volume;
        sweep.recorders = new RecorderSwitch();
        sweep.recorders.room = new RoomByHand();
        sweep.recorders.mediaCore = nginx;
        sweep.recorders.known = publishers();
        sweep.recorders.clock = clock;
        nginx.publish(1, STREAM);
    }

    @Test
    void givesAFileItsRowOnce() throws IOException {
        record(NOON, NOON);
        sweep();
        sweep();

        assertThat(segments.byId.values())
                .singleElement()
                .satisfies(row -> assertThat(row.startedAt()).isEqualTo(NOON));
    }

    @Test
    void leavesTheNewestFileOfARunningStreamAlone() throws IOException {
        record(NOON, NOON);
        sweep();

        assertThat(stateOf(NOON)).isEqualTo(RecordingState.OPEN);
    }

    @Test
    void finishesAFileThatANewerOneFollowed() throws IOException {
        record(NOON, NOON);
        record(NOON.plusSeconds(60), NOON.plusSeconds(60));
        sweep();

        assertThat(stateOf(NOON)).isEqualTo(RecordingState.COMPLETE);
        assertThat(stateOf(NOON.plusSeconds(60))).isEqualTo(RecordingState.OPEN);
    }

    @Test
    void finishesAFileOfAStreamThatEnded() throws IOException {
        record(NOON, NOON);
        nginx.leave(1);
        sweep();

        assertThat(stateOf(NOON)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void finishesAFileThatNginxSaysItClosed() throws IOException {
        record(NOON, NOON);
        sweep();
        sweep.closed(name(NOON));
        sweep();

        assertThat(stateOf(NOON)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void finishesAFileThatDoesNotGrowAnyMore() throws IOException {
        record(NOON, NOON);
        clock.advance(IncomingSweep.REST_MAX.minusMillis(1));
        sweep();
        assertThat(stateOf(NOON)).isEqualTo(RecordingState.OPEN);

        clock.advance(Duration.ofMillis(1));
        sweep();
        sweep();
        assertThat(stateOf(NOON)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void goesByTheTimeOfTheListWhenItSaysThatAFileRests() throws IOException {
        record(NOON, NOON);
        sweep();
        clock.advance(IncomingSweep.REST_MAX.plusSeconds(1)); // it may have grown since the list
        sweep();

        assertThat(stateOf(NOON)).isEqualTo(RecordingState.OPEN);
    }

    @Test
    void takesAFileThatIsNewSinceTheLastListForOneThatGrows() throws IOException {
        sweep();
        nginx.recording.clear();
        record(NOON, NOON);
        sweep();

        assertThat(nginx.recording).isEmpty();
    }

    @Test
    void finishesNothingWhileNginxDoesNotSayWhatItWrites() throws IOException {
        record(NOON, NOON);
        nginx.away = true;

        assertThatThrownBy(this::sweep).isInstanceOf(MediaCoreAway.class);
        assertThat(stateOf(NOON)).isEqualTo(RecordingState.OPEN);
    }

    @Test
    void neverTouchesAFileOfNoCamera() throws IOException {
        volume.record("nobodynobodynobo-1795521600.flv", SmallFlv.oneKeyFrame(), NOON);
        volume.record("holiday.flv", SmallFlv.oneKeyFrame(), NOON);
        clock.advance(Duration.ofDays(1));
        sweep();

        assertThat(folder.resolve("incoming").toFile().list()).hasSize(2);
        assertThat(segments.byId).isEmpty();
    }

    @Test
    void startsTheRecorderThatShouldRunAndDoesNot() {
        sweep();

        assertThat(nginx.recording).containsExactly(STREAM);
    }

    private void sweep() {
        sweep.sweep();
        sweep.finisher.run();
    }

    private void record(Instant start, Instant modifiedAt) throws IOException {
        volume.record(name(start), SmallFlv.oneKeyFrame(), modifiedAt);
    }

    private RecordingState stateOf(Instant start) {
        return segments.byIncomingName.get(name(start)).state();
    }

    private static String name(Instant start) {
        return STREAM + "-" + start.getEpochSecond() + ".flv";
    }

    private static KnownByHand publishers() {
        KnownByHand known = new KnownByHand();
        known.add("gate-key", new CamerasInMemory().add(Footage.GATE.value(), STREAM));
        return known;
    }
}
