package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotVolumeTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String NAME = "k3v9q0z7m2x6c1b8-1795521600.flv";
    static final Path PLACE = Path.of("7/2026/11/24/20261124T120000Z-1-abc.flv");
    static final byte[] FOOTAGE = {1, 2, 3};

    @TempDir Path folder;
    VolumeByHand volume;

    @BeforeEach
    void emptyVolume() throws IOException {
        volume = new VolumeByHand(folder);
    }

    @Test
    void movesAFinishedFileToItsPlace() throws IOException {
        Path source = volume.record(NAME, FOOTAGE, NOON);

        Path target = volume.settle(NAME, PLACE);

        assertThat(target).isEqualTo(folder.resolve(PLACE)).hasBinaryContent(FOOTAGE);
        assertThat(source).doesNotExist();
    }

    @Test
    void goesOnAfterACrashBetweenLinkAndUnlink() throws IOException {
        Path source = volume.record(NAME, FOOTAGE, NOON);
        Files.createDirectories(folder.resolve(PLACE).getParent());
        Files.createLink(folder.resolve(PLACE), source);

        assertThat(volume.settle(NAME, PLACE)).hasBinaryContent(FOOTAGE);
        assertThat(source).doesNotExist();
    }

    @Test
    void goesOnAfterACrashBehindTheUnlink() throws IOException {
        volume.record(NAME, FOOTAGE, NOON);
        volume.settle(NAME, PLACE);

        assertThat(volume.settle(NAME, PLACE)).hasBinaryContent(FOOTAGE);
    }

    @Test
    void neverOverwritesAnotherFile() throws IOException {
        Path source = volume.record(NAME, FOOTAGE, NOON);
        Path other = volume.write(PLACE, new byte[] {9}, NOON);

        assertThatThrownBy(() -> volume.settle(NAME, PLACE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(other).hasBinaryContent(new byte[] {9});
        assertThat(source).hasBinaryContent(FOOTAGE);
    }

    @Test
    void saysSoWhereThereIsNoFileAtAll() {
        assertThatThrownBy(() -> volume.settle(NAME, PLACE))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void unlinksAFileAndDoesNotMindThatItIsGone() throws IOException {
        volume.write(PLACE, FOOTAGE, NOON);
        assertThat(volume.holds(PLACE)).isTrue();

        volume.unlink(PLACE);
        volume.unlink(PLACE);

        assertThat(volume.holds(PLACE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "../other", "7/../../other.flv", "/etc/passwd", "7/../../../../etc/x"})
    void refusesAPathThatLeavesTheVolume(String path) throws IOException {
        volume.record(NAME, FOOTAGE, NOON);
        Path outside = Path.of(path);

        assertThatThrownBy(() -> volume.resolve(outside))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> volume.unlink(outside))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> volume.settle(NAME, outside))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsWhatNginxWritesAndNothingElse() throws IOException {
        volume.record(NAME, FOOTAGE, NOON);
        volume.record("holiday.flv", FOOTAGE, NOON);
        volume.record(NAME + ".part", FOOTAGE, NOON);

        assertThat(volume.incoming())
                .containsExactly(new IncomingFile(NAME, "k3v9q0z7m2x6c1b8", NOON, NOON));
    }

    @Test
    void walksFinishedSegmentsOnly() throws IOException {
        volume.record(NAME, FOOTAGE, NOON);
        volume.write(PLACE, FOOTAGE, NOON);
        volume.write(Path.of("7/2026/11/24/notes.txt"), FOOTAGE, NOON);
        List<Path> found = new ArrayList<>();

        volume.forEachSegment(found::add);

        assertThat(found).containsExactly(PLACE);
    }

    @Test
    void knowsHowMuchFitsOnIt() {
        HotVolume.Usage usage = volume.usage();

        assertThat(usage.totalBytes()).isPositive();
        assertThat(usage.freeBytes()).isBetween(0L, usage.totalBytes());
    }
}
