package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.recording.Footage.INCOMING;
import static org.camerata.recording.Footage.NOON;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.camerata.fakes.HandClock;
import org.camerata.fakes.SmallFlv;
import org.camerata.node.IncomingFile;
import org.camerata.node.VolumeByHand;
import org.camerata.shared.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentFinisherTest {

    @TempDir Path folder;

    final SegmentFinisher finisher = new SegmentFinisher();
    final SegmentsInMemory segments = new SegmentsInMemory();
    final Inspector inspector = new Inspector();
    final HandClock clock = new HandClock(NOON);
    VolumeByHand volume;
    long id;

    @BeforeEach
    void oneOpenSegment() throws IOException {
        volume = new VolumeByHand(folder);
        finisher.volume = volume;
        finisher.segments = segments;
        finisher.inspector = inspector;
        finisher.clock = clock;
        finisher.growing = new GrowingFiles();
        finisher.indexes = IndexesByHand.on(volume);
        finisher.garbage = new Garbage();
        finisher.garbage.indexes = finisher.indexes;
        finisher.garbage.segments = segments;
        finisher.garbage.volume = volume;
        id = segments.add(Footage.open());
    }

    @Test
    void bringsAClosedFileToItsPlaceAndLearnsWhatItHolds() throws IOException {
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON.plusSeconds(1));

        finish();

        RecordingView view = segments.byId.get(id).view("Gate");
        assertThat(view.state()).isEqualTo(RecordingState.COMPLETE);
        assertThat(view.sizeBytes()).isEqualTo(SmallFlv.oneKeyFrame().length);
        assertThat(view.sha256())
                .isEqualTo(HexFormat.of().formatHex(Digests.sha256(SmallFlv.oneKeyFrame())));
        assertThat(place()).hasBinaryContent(SmallFlv.oneKeyFrame());
        assertThat(volume.incoming()).isEmpty();
    }

    @Test
    void keepsTheIndexBesideIt() throws IOException {
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON.plusSeconds(1));

        finish();

        try (FileChannel flv = FileChannel.open(place())) {
            assertThat(finisher.indexes.find(segments.byId.get(id).file(), flv)).isPresent();
        }
    }

    @Test
    void goesOnWhereTheFileWasMovedBeforeACrash() throws IOException {
        volume.write(segments.byId.get(id).file(), SmallFlv.oneKeyFrame(), NOON);

        finish();

        assertThat(segments.state(id)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void deletesWhatNobodyWanted() throws IOException {
        segments.byId.get(id).unwanted();
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON);
        Path place = place();

        finish();

        assertThat(segments.byId).isEmpty();
        assertThat(place).doesNotExist();
    }

    @Test
    void forgetsAFileWithoutASingleFrame() throws IOException {
        volume.record(INCOMING, SmallFlv.headerOnly(), NOON);
        Path place = place();

        finish();

        assertThat(segments.byId).isEmpty();
        assertThat(place).doesNotExist();
        assertThat(volume.incoming()).isEmpty();
    }

    @Test
    void forgetsAFileWithNothingInIt() throws IOException {
        volume.record(INCOMING, new byte[0], NOON);

        finish();

        assertThat(segments.byId).isEmpty();
    }

    @Test
    void keepsAFileWhoseFirstFramesWereDamaged() throws IOException {
        byte[] damaged = SmallFlv.oneKeyFrame();
        Arrays.fill(damaged, SmallFlv.headerOnly().length, damaged.length, (byte) 0);
        volume.record(INCOMING, damaged, NOON);

        finish();

        assertThat(segments.state(id)).isEqualTo(RecordingState.COMPLETE);
        assertThat(place()).hasBinaryContent(damaged);
    }

    @Test
    void keepsAFileThatIsNotFlvAnyMore() throws IOException {
        byte[] zeros = new byte[1000];
        volume.record(INCOMING, zeros, NOON);

        finish();

        assertThat(segments.state(id)).isEqualTo(RecordingState.MISSING);
        assertThat(place()).hasBinaryContent(zeros);
    }

    @Test
    void goesOnWithOthersWhereOneCannotBeFinished() throws IOException {
        long second = segments.open(incoming(volume)).orElseThrow();
        segments.unreadable.add(id);
        finisher.finishSoon(id);
        finisher.finishSoon(second);

        assertThatThrownBy(finisher::run).isInstanceOf(IllegalStateException.class);
        finisher.run();

        assertThat(segments.state(second)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void saysThatAFileIsMissingWhereItIsNeitherHereNorThere() {
        finish();

        assertThat(segments.state(id)).isEqualTo(RecordingState.MISSING);
    }

    @Test
    void finishesLaterWhatCannotBeReadNow() throws IOException {
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON);
        inspector.fault = new IOException("Input/output error");
        finish();
        assertThat(segments.state(id)).isEqualTo(RecordingState.OPEN);

        inspector.fault = null;
        finisher.run();
        assertThat(segments.state(id)).isEqualTo(RecordingState.OPEN);

        // The file has left the incoming folder, so nobody asks for it a second time.
        clock.advance(SegmentFinisher.RETRY_AFTER);
        finisher.run();

        assertThat(segments.state(id)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void doesNotTouchWhatIsFinishedAlready() throws IOException {
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON);
        finish();
        Files.delete(place());

        finish();

        assertThat(segments.state(id)).isEqualTo(RecordingState.COMPLETE);
    }

    @Test
    void keepsTheFilesThatWereThereFirst() throws IOException {
        byte[] other = SmallFlv.headerOnly();
        volume.write(segments.byId.get(id).file(), other, NOON);
        volume.record(INCOMING, SmallFlv.oneKeyFrame(), NOON);

        finish();

        assertThat(place()).hasBinaryContent(other);
        assertThat(volume.incoming()).hasSize(1);
        assertThat(segments.state(id)).isEqualTo(RecordingState.OPEN);
    }

    private static IncomingFile incoming(VolumeByHand volume) throws IOException {
        volume.record(Footage.STREAM + "-1795521660.flv", SmallFlv.oneKeyFrame(), NOON);
        return volume.incoming().get(0);
    }

    private void finish() {
        finisher.finishSoon(id);
        finisher.run();
    }

    private Path place() {
        return folder.resolve(segments.byId.get(id).file());
    }

    /** The real one, unless the disk is at fault. */
    static class Inspector extends SegmentInspector {
        IOException fault;

        @Override
        SegmentFacts inspect(Path file) throws IOException {
            if (fault != null) {
                throw fault;
            }
            return super.inspect(file);
        }
    }
}
