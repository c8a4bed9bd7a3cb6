package org.camerata.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.recording.Footage.GATE;
import static org.camerata.recording.Footage.INCOMING;
import static org.camerata.recording.Footage.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camerata.fakes.HandClock;
import org.camerata.fakes.SmallFlv;
import org.camerata.media.FootageIndex;
import org.camerata.media.MalformedMedia;
import org.camerata.media.PictureReel;
import org.camerata.node.VolumeByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootageIndexesTest {

    static final Path PLACE = Path.of("7/2026/11/24/20261124T120000Z-1-abc.flv");
    static final FootageSegment FINISHED =
            new FootageSegment(4711, GATE, PLACE, null, NOON, NOON.plusSeconds(9));
    static final FootageSegment OPEN = new FootageSegment(4711, GATE, PLACE, INCOMING, NOON, null);

    @TempDir Path folder;

    final FootageIndexes indexes = new FootageIndexes();
    final HandClock clock = new HandClock(NOON);
    VolumeByHand volume;

    @BeforeEach
    void oneVolume() throws IOException {
        volume = new VolumeByHand(folder);
        indexes.volume = volume;
        indexes.files = IndexesByHand.on(volume);
        indexes.clock = clock;
    }

    @Test
    void makesAndKeepsTheIndexOfAFinishedRecording() throws IOException {
        volume.write(PLACE, seconds(3), NOON);

        FootageIndex index = indexes.of(FINISHED);

        assertThat(index.groups()).hasSize(3);
        assertThat(FootageIndex.parse(Files.readAllBytes(beside())).groups())
                .isEqualTo(index.groups());
        assertThat(indexes.of(FINISHED)).isSameAs(index);
    }

    @Test
    void believesNoIndexOfAnotherRecording() throws IOException {
        Path flv = volume.write(PLACE, seconds(3), NOON);
        indexes.files.keep(PLACE, FootageIndex.scan(flv));
        volume.write(PLACE, seconds(2), NOON);

        assertThat(indexes.of(FINISHED).groups()).hasSize(2);
    }

    @Test
    void makesADamagedIndexAnew() throws IOException {
        Path flv = volume.write(PLACE, seconds(3), NOON);
        indexes.files.keep(PLACE, FootageIndex.scan(flv));
        byte[] damaged = Files.readAllBytes(beside());
        damaged[damaged.length / 2] ^= 4;
        Files.write(beside(), damaged);

        assertThat(indexes.of(FINISHED).groups()).hasSize(3);
        assertThat(Files.readAllBytes(beside())).isNotEqualTo(damaged);
    }

    @Test
    void followsARecordingThatIsWritten() throws IOException {
        volume.record(INCOMING, seconds(2), NOON);
        assertThat(indexes.of(OPEN).groups()).hasSize(1);

        volume.record(INCOMING, seconds(4), NOON);
        assertThat(indexes.of(OPEN).groups()).as("not so soon").hasSize(1);

        clock.advance(FootageIndexes.GROWTH_MIN);
        assertThat(indexes.of(OPEN).groups()).hasSize(3);
        assertThat(beside()).doesNotExist();
    }

    @Test
    void goesOnWhereAFinishedFileWasMovedTo() throws IOException {
        volume.write(PLACE, seconds(3), NOON);
        assertThat(indexes.of(OPEN).groups()).hasSize(2);
        assertThat(indexes.of(FINISHED).groups()).hasSize(3);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> indexes.of(FINISHED)).isInstanceOf(FootageMissing.class);
    }

    @Test
    void saysThatAFileIsNoFlv() throws IOException {
        volume.write(PLACE, new byte[1000], NOON);

        assertThatThrownBy(() -> indexes.of(FINISHED)).isInstanceOf(MalformedMedia.class);
    }

    @Test
    void takesNoIndexForASegment() throws IOException {
        volume.write(PLACE, SmallFlv.oneKeyFrame(), NOON);
        indexes.of(FINISHED);

        volume.forEachSegment(file -> assertThat(file).isEqualTo(PLACE));
        assertThat(beside()).exists();
    }

    private Path beside() {
        return folder.resolve(PLACE + ".idx");
    }

    /** A key frame each second. */
    private static byte[] seconds(int count) {
        ByteArrayOutputStream flv = new ByteArrayOutputStream();
        flv.writeBytes(PictureReel.beginning());
        for (int second = 0; second < count; second++) {
            flv.writeBytes(PictureReel.at(second, PictureReel.BLANK));
        }
        return flv.toByteArray();
    }
}
