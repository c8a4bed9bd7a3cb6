package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.recording.Footage.NOON;

import java.io.IOException;
import java.nio.file.Path;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.fakes.SmallFlv;
import org.camerata.media.FootageIndex;
import org.camerata.node.VolumeByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GarbageTest {

    @TempDir Path folder;

    static final AuditEvent REMOVAL = AuditEvent.done(AuditAction.RECORDING_REMOVED);

    final Garbage garbage = new Garbage();
    final SegmentsInMemory segments = new SegmentsInMemory();
    long id;
    Path file;

    @BeforeEach
    void oneCompleteSegment() throws IOException {
        VolumeByHand volume = new VolumeByHand(folder);
        garbage.segments = segments;
        garbage.volume = volume;
        garbage.indexes = IndexesByHand.on(volume);
        Recording recording = Footage.open();
        recording.complete(Footage.finished());
        id = segments.add(recording);
        file = volume.write(recording.file(), SmallFlv.oneKeyFrame(), NOON);
        garbage.indexes.keep(recording.file(), FootageIndex.scan(file));
    }

    @Test
    void takesFileAndRowOfWhatWasDiscarded() {
        segments.discard(id, RemovalReason.USER, REMOVAL);
        garbage.sweep();

        assertThat(file.getParent()).isEmptyDirectory();
        assertThat(segments.byId).isEmpty();
    }

    @Test
    void finishesWhereACrashCameBetweenFileAndRow() throws IOException {
        segments.discard(id, RemovalReason.USER, REMOVAL);
        garbage.volume.unlink(segments.byId.get(id).file());
        garbage.sweep();

        assertThat(segments.byId).isEmpty();
    }

    @Test
    void touchesNothingThatWasNotDiscarded() {
        garbage.sweep();
        garbage.collect(id);

        assertThat(file).exists();
        assertThat(segments.byId).hasSize(1);
    }

    @Test
    void takesOnlyTheOneThatItIsTold() {
        Recording other = new Recording(Footage.GATE, 1L, Path.of("7/other.flv"), null, NOON);
        other.complete(Footage.finished());
        long later = segments.add(other);
        segments.discard(later, RemovalReason.USER, REMOVAL);

        garbage.collect(id);

        assertThat(segments.byId).containsOnlyKeys(id, later);
    }
}
