package org.camerata.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.camera.CameraRemoved;
import org.camerata.camera.StreamName;
import org.camerata.fakes.HandClock;
import org.camerata.fakes.SmallTs;
import org.camerata.media.KeyPicture;
import org.camerata.node.LiveFragments;
import org.camerata.node.SettingsByHand;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stills are made, and when: no media is decoded. */
class SnapshotRoundTest {

    static final CameraId GATE = new CameraId(7);
    static final CameraId DOOR = new CameraId(8);
    static final StreamName MAIN = new StreamName("k3v9q0z7m2x6c1b8");
    static final StreamName SUB = new StreamName("a1b2c3d4e5f6g7h8");

    @TempDir Path folder;
    final HandClock clock = new HandClock(Instant.parse("2026-11-24T12:00:00Z"));
    final SnapshotWishes wishes = new SnapshotWishes();
    final SnapshotAlbum album = new SnapshotAlbum();
    final SnapshotShelf shelf = new SnapshotShelf();
    final DecoderByHand decoder = new DecoderByHand();
    final FragmentsByHand fragments = new FragmentsByHand();
    final SnapshotRound round = new SnapshotRound();

    static final class DecoderByHand extends SnapshotDecoder {

        int runs;
        int pictures;
        Duration cpuOfOne = Duration.ZERO;
        private int charged;

        @Override
        synchronized Duration cpuSpent() {
            Duration since = cpuOfOne.multipliedBy(pictures - charged);
            charged = pictures;
            return since;
        }

        @Override
        public synchronized Map<Integer, byte[]> decode(List<KeyPicture> batch) {
            runs++;
            pictures += batch.size();
            Map<Integer, byte[]> stills = new HashMap<>();
            for (int place = 0; place < batch.size(); place++) {
                stills.put(place, new byte[] {(byte) place});
            }
            return stills;
        }
    }

    static final class FragmentsByHand extends LiveFragments {

        final Map<String, Fragment> newest = new HashMap<>();

        @Override
        public Optional<Fragment> newest(String stream) {
            return Optional.ofNullable(newest.get(stream));
        }
    }

    @BeforeEach
    void oneStream() throws IOException {
        round.wishes = wishes;
        shelf.album = album;
        album.settings = new SettingsByHand().withStillsFolder(folder.resolve("stills"));
        round.shelf = shelf;
        round.decoder = decoder;
        round.fragments = fragments;
        round.clock = clock;
        write(MAIN);
    }

    void write(StreamName stream) throws IOException {
        Path file = Files.write(folder.resolve(stream.value()), SmallTs.frame(5));
        fragments.newest.put(stream.value(), new LiveFragments.Fragment(file, clock.instant()));
    }

    SnapshotWish ask(CameraId camera, StreamName... streams) {
        return wishes.ask(camera, () -> List.of(streams), clock.instant());
    }

    void pass(int seconds) throws IOException {
        for (int second = 0; second < seconds; second++) {
            clock.advance(Duration.ofSeconds(1));
            write(MAIN);
            round.run();
        }
    }

    @Test
    void nothingIsDecodedThatNobodyAsksFor() throws IOException {
        pass(30);

        assertThat(decoder.runs).isZero();
    }

    @Test
    void whoIsNewDoesNotWaitForTheOthers() throws IOException {
        pass(3);
        ask(GATE, MAIN);
        pass(1);

        assertThat(shelf.of(GATE)).isPresent();
    }

    @Test
    void oneIsMadeInTenSecondsHoweverOftenOneAsks() throws IOException {
        for (int second = 0; second < 50; second++) {
            ask(GATE, MAIN);
            pass(1);
        }

        assertThat(decoder.pictures).isBetween(5, 6);
    }

    @Test
    void largePicturesComeAsOftenAsTheirShareOfACoreAllows() throws IOException {
        decoder.cpuOfOne = Duration.ofMillis(800); // 2 % of a core in 40 s
        for (int second = 0; second < 120; second++) {
            ask(GATE, MAIN);
            pass(1);
        }

        assertThat(decoder.pictures).isEqualTo(3); // one in 40 s
    }

    @Test
    void moreThanAHundredCamerasHaveALargerShare() throws IOException {
        decoder.cpuOfOne = Duration.ofMillis(2);
        for (int second = 0; second < 50; second++) {
            for (int id = 1; id <= 500; id++) {
                ask(new CameraId(id), MAIN);
            }
            pass(1);
        }

        assertThat(decoder.pictures).isBetween(5 * 500, 6 * 500);
    }

    @Test
    void allCamerasGoThroughTheDecoderTogether() throws IOException {
        ask(GATE, MAIN);
        ask(DOOR, MAIN);
        pass(1);

        assertThat(decoder.runs).isEqualTo(1);
        assertThat(decoder.pictures).isEqualTo(2);
    }

    @Test
    void aWishEndsAMinuteAfterTheLastQuestion() throws IOException {
        ask(GATE, MAIN);
        pass(70);
        int before = decoder.pictures;
        pass(30);

        assertThat(decoder.pictures).isEqualTo(before);
        assertThat(shelf.of(GATE)).isPresent(); // what there is stays
    }

    @Test
    void theSmallStreamIsPreferredAndTheLargeOneGoodEnough() throws IOException {
        ask(GATE, SUB, MAIN);
        pass(1);
        Instant ofMain = shelf.of(GATE).orElseThrow().takenAt();
        assertThat(ofMain).isEqualTo(fragments.newest.get(MAIN.value()).writtenAt());

        write(SUB);
        Instant ofSub = fragments.newest.get(SUB.value()).writtenAt().plusMillis(1);
        Path file = fragments.newest.get(SUB.value()).file();
        fragments.newest.put(SUB.value(), new LiveFragments.Fragment(file, ofSub));
        ask(GATE, SUB, MAIN);
        pass(12);

        assertThat(shelf.of(GATE).orElseThrow().takenAt()).isEqualTo(ofSub);
    }

    @Test
    void aCameraThatIsRemovedLeavesNothing() throws IOException {
        Snapshots snapshots = new Snapshots();
        snapshots.wishes = wishes;
        snapshots.shelf = shelf;
        ask(GATE, MAIN);
        pass(1);

        snapshots.forget(new CameraRemoved(GATE));
        pass(15);

        assertThat(shelf.of(GATE)).isEmpty();
    }
}
