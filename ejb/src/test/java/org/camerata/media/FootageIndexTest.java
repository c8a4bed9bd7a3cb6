package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.media.FragmentBytes.PICTURES;
import static org.camerata.media.FragmentBytes.SOUND;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootageIndexTest {

    private static final byte[] KEY = FlvBytes.body(900, 1);
    private static final byte[] INTER = FlvBytes.body(90, 2);
    private static final byte[] SOUND_BODY = FlvBytes.body(200, 3);

    @TempDir Path folder;

    @Test
    void cutsAtKeyFrames() throws IOException {
        FootageIndex index = scan(gops(3, 1000, new FlvBytes()));

        assertThat(index.groups())
                .extracting(FootageGroup::startMillis)
                .containsExactly(0L, 1000L, 2000L);
        assertThat(index.groups())
                .extracting(FootageGroup::durationMillis)
                .containsOnly(1000); // the last picture is shown as long as others
        assertThat(index.groups()).allMatch(FootageGroup::startsWithKey);
        assertThat(index.groups()).extracting(FootageGroup::videoFrames).containsOnly(2);
        assertThat(index.endMillis()).isEqualTo(3000);
        assertThat(index.isClosed()).isTrue();
        assertThat(index.leftOut()).isEmpty();
    }

    @Test
    void findsAnyMoment() throws IOException {
        FlvBytes flv = gops(2, 1000, new FlvBytes());
        for (int millis = 2000; millis < 9000; millis += 500) {
            flv = millis == 2000 ? flv.key(millis, KEY) : flv.inter(millis, INTER);
        }
        FootageIndex index = scan(flv);

        assertThat(index.groups())
                .extracting(FootageGroup::startsWithKey)
                .containsExactly(true, true, true, false);
        assertThat(index.groupAt(-5)).isZero();
        assertThat(index.groupAt(999)).isZero();
        assertThat(index.groupAt(1000)).isEqualTo(1);
        assertThat(index.groupAt(7000)).isEqualTo(3);
        assertThat(index.groupAt(1_000_000)).isEqualTo(3);
        assertThat(index.keyGroupAt(1_000_000)).isEqualTo(2);
        assertThat(FootageIndex.BEGINNING.keyGroupAt(7)).isZero();
    }

    @Test
    void takesPicturesThatAreAllKeyFramesTogether() throws IOException {
        FlvBytes flv = new FlvBytes().videoConfiguration(0, FlvBytes.AVC_1280X720);
        for (int i = 0; i < 50; i++) {
            flv = flv.key(i * 40, KEY);
        }
        FootageIndex index = scan(flv);

        assertThat(index.groups()).extracting(FootageGroup::durationMillis).containsOnly(520, 440);
        assertThat(frames(index, flv, PICTURES)).hasSize(50).allMatch(FragmentBytes.Frame::key);
    }

    @Test
    void bringsSoundThatBeginsFirstIntoTheFirstGroup() throws IOException {
        FlvBytes flv =
                sounds(0, 20, new FlvBytes().audioConfiguration(0, FlvBytes.AAC_44100))
                        .videoConfiguration(460, FlvBytes.AVC_1280X720)
                        .key(460, KEY)
                        .inter(500, INTER);
        FootageIndex index = scan(flv);

        assertThat(index.groups()).hasSize(1);
        assertThat(index.groups().get(0).startsWithKey()).isTrue();
        assertThat(index.groups().get(0).startMillis()).isZero();
        assertThat(index.setups())
                .extracting(FootageSetup::codecs)
                .containsExactly("avc1.42c01f,mp4a.40.2");
        assertThat(frames(index, flv, PICTURES).get(0).decoded()).isEqualTo(460);
        assertThat(frames(index, flv, SOUND)).hasSize(20);
    }

    @Test
    void cutsSoundAlone() throws IOException {
        FlvBytes flv = sounds(0, 430, new FlvBytes().audioConfiguration(0, FlvBytes.AAC_44100));
        FootageIndex index = scan(flv);

        assertThat(index.groups()).hasSize(5);
        assertThat(index.setups()).extracting(FootageSetup::hasPictures).containsExactly(false);
        List<FragmentBytes.Frame> frames = frames(index, flv, SOUND);
        assertThat(frames).hasSize(430);
        for (int i = 0; i < frames.size(); i++) {
            assertThat(frames.get(i).decoded()).isEqualTo(1024L * i);
        }
    }

    @Test
    void changesTheSetupAtTheNextKeyFrame() throws IOException {
        FlvBytes flv =
                gops(1, 1000, new FlvBytes())
                        .videoConfiguration(600, FlvBytes.AVC_1920X1080)
                        .inter(600, INTER)
                        .key(640, KEY) // sooner than usual, but otherwise it could not be decoded
                        .videoConfiguration(700, FlvBytes.AVC_1920X1080) // the same again
                        .key(1640, KEY);
        FootageIndex index = scan(flv);

        assertThat(index.setups()).extracting(FootageSetup::width).containsExactly(1280, 1920);
        assertThat(index.groups()).extracting(FootageGroup::setup).containsExactly(0, 1, 1);
        assertThat(frames(index, flv, PICTURES)).hasSize(5);
        assertThatThrownBy(() -> Fragments.of(index, 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fragments.of(index, 3, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void givesEqualSetsTheSameIdentityInAnyRecording() throws IOException {
        FootageSetup one = scan(gops(1, 1000, new FlvBytes())).setups().get(0);
        FootageSetup other = scan(gops(3, 2000, new FlvBytes())).setups().get(0);
        FootageSetup larger =
                scan(new FlvBytes().videoConfiguration(0, FlvBytes.AVC_1920X1080).key(0, KEY))
                        .setups()
                        .get(0);

        assertThat(one.identity()).hasSize(32).isEqualTo(other.identity());
        assertThat(one).isEqualTo(other).isNotEqualTo(larger);
    }

    @Test
    void leavesSoundOutWhoseConfigurationChangesUpToTheNextKeyFrame() throws IOException {
        FlvBytes flv =
                gops(1, 1000, new FlvBytes().audioConfiguration(0, FlvBytes.AAC_44100))
                        .aac(10, SOUND_BODY)
                        .audioConfiguration(20, FlvBytes.hex("1190")) // 48,000 Hz
                        .aac(40, SOUND_BODY)
                        .audioConfiguration(50, FlvBytes.AAC_44100) // and back again
                        .aac(60, SOUND_BODY)
                        .audioConfiguration(70, FlvBytes.hex("1190"))
                        .key(1000, KEY)
                        .aac(1010, SOUND_BODY);
        FootageIndex index = scan(flv);

        assertThat(index.groups()).extracting(FootageGroup::audioFrames).containsExactly(1, 1);
        assertThat(index.groups()).extracting(FootageGroup::setup).containsExactly(0, 1);
        assertThat(frames(index, flv, SOUND)).hasSize(2);
        assertThat(index.leftOut())
                .containsExactly(
                        "Sound is left out up to the next key frame: its configuration changed.");
    }

    @Test
    void saysWhatIsLeftOut() throws IOException {
        FlvBytes flv =
                new FlvBytes()
                        .inter(0, INTER)
                        .videoConfiguration(0, FlvBytes.AVC_1280X720)
                        .inter(40, INTER)
                        .key(80, KEY)
                        .tag(8, 80, FlvBytes.hex("7f00112233"))
                        .tag(9, 90, FlvBytes.hex("1d0100000001"))
                        .inter(120, INTER)
                        .raw(9, 0, 0);
        FootageIndex index = scan(flv);

        assertThat(index.leftOut())
                .containsExactly(
                        "Pictures are left out: their parameter sets are missing.",
                        "Pictures are left out: the key frame before them is missing.",
                        "Sound is left out: browsers do not play G711A.",
                        "Pictures are left out: browsers do not play AV1.",
                        "The end is left out: the file is damaged, or was cut off.");
        assertThat(index.groups()).hasSize(1);
        assertThat(index.groups().get(0).startMillis()).isEqualTo(80);
        assertThat(index.setups()).extracting(FootageSetup::hasSound).containsExactly(false);
        assertThat(frames(index, flv, PICTURES)).hasSize(2);
    }

    @Test
    void keepsOneTimelineWhereTimestampsJumpWrapAndGoBack() throws IOException {
        int wrap = -80; // 80 ms before 32 bits are full
        FlvBytes flv = new FlvBytes().videoConfiguration(wrap, FlvBytes.AVC_1280X720);
        for (int i = 0; i < 100; i++) {
            int jump = i < 60 ? 0 : 500_000_000;
            int back = i < 80 ? 0 : -600_000_000;
            int millis = wrap + i * 40 + jump + back - (i == 33 ? 60 : 0);
            flv = i % 20 == 0 ? flv.key(millis, KEY) : flv.inter(millis, INTER);
        }
        FootageIndex index = scan(flv);
        List<FragmentBytes.Frame> frames = frames(index, flv, PICTURES);

        assertThat(index.groups())
                .extracting(FootageGroup::startMillis)
                .containsExactly(0L, 800L, 1600L, 2400L, 3200L);
        assertThat(index.endMillis()).isEqualTo(4000);
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).decoded()).isGreaterThan(frames.get(i - 1).decoded());
        }
    }

    @Test
    void putsSegmentsWhereTheCallerWantsThem() throws IOException {
        FlvBytes flv = gops(2, 1000, new FlvBytes().audioConfiguration(0, FlvBytes.AAC_44100));
        flv = sounds(1540, 3, flv);
        FootageIndex index = scan(flv);
        Path file = flv.writeTo(folder);

        byte[] segment = Footage.segment(Fragments.of(index, 1, 2), file, 1_795_521_600_000L);

        List<FragmentBytes.Frame> frames = FragmentBytes.of(segment);
        assertThat(frames.get(0).decoded()).isEqualTo(1_795_521_601_000L);
        assertThat(frames.get(2).decoded()).isEqualTo(1_795_521_601_540L * 441 / 10);
    }

    @Test
    void isTheSameWhenItIsReadBack() throws IOException {
        FlvBytes flv =
                sounds(
                        5000,
                        90,
                        gops(5, 1000, new FlvBytes()).audioConfiguration(5000, FlvBytes.AAC_44100));
        flv = flv.tag(8, 7000, FlvBytes.hex("7f00112233"));
        FootageIndex index = scan(flv);
        Path file = flv.writeTo(folder);

        FootageIndex read = FootageIndex.parse(index.toBytes());

        assertThat(read.groups()).isEqualTo(index.groups());
        assertThat(read.setups()).isEqualTo(index.setups());
        assertThat(read.leftOut()).isEqualTo(index.leftOut());
        assertThat(read.toBytes()).isEqualTo(index.toBytes());
        assertThat(FragmentBytes.of(read, file)).isEqualTo(FragmentBytes.of(index, file));
    }

    @Test
    void refusesAnIndexThatIsDamagedAnywhere() throws IOException {
        byte[] bytes = scan(gops(3, 1000, new FlvBytes())).toBytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> FootageIndex.parse(damaged))
                    .isInstanceOf(MalformedMedia.class);
            assertThatThrownBy(() -> FootageIndex.parse(cut)).isInstanceOf(MalformedMedia.class);
        }
    }

    @Test
    void fitsOnlyTheRecordingThatItWasMadeOf() throws IOException {
        FlvBytes flv = gops(3, 1000, new FlvBytes());
        FootageIndex index = FootageIndex.parse(scan(flv).toBytes());
        byte[] whole = flv.toByteArray();
        byte[] altered = whole.clone();
        altered[altered.length - 30] ^= 1;

        assertThat(fits(index, whole)).isTrue();
        assertThat(fits(index, altered)).isFalse();
        assertThat(fits(index, Arrays.copyOf(whole, whole.length - 1))).isFalse();
        assertThat(fits(index, Arrays.copyOf(whole, whole.length + 1))).isFalse();
        assertThat(fits(index, new byte[0])).isFalse();
    }

    @Test
    void playsNothingOfAGroupThatIsNotThereAnyMore() throws IOException {
        FlvBytes flv = gops(3, 1000, new FlvBytes());
        FootageIndex index = scan(flv);
        byte[] damaged = flv.toByteArray();
        damaged[(int) index.groups().get(1).offset()] = 0;
        Path file = Files.write(folder.resolve("damaged.flv"), damaged);

        assertThat(Footage.segment(Fragments.of(index, 0, 1), file, 0)).isNotEmpty();
        assertThatThrownBy(() -> Footage.segment(Fragments.of(index, 1, 2), file, 0))
                .isInstanceOf(MalformedMedia.class);
        assertThat(Footage.segment(Fragments.of(index, 2, 3), file, 0)).isNotEmpty();
    }

    @Test
    void listsNothingOfAFileThatHasOnlyBegun() throws IOException {
        assertThat(grown(FootageIndex.BEGINNING, new byte[0]).groups()).isEmpty();
        assertThat(grown(FootageIndex.BEGINNING, new FlvBytes().toByteArray()).groups()).isEmpty();
        assertThatThrownBy(() -> grown(FootageIndex.BEGINNING, new byte[100]))
                .isInstanceOf(MalformedMedia.class);
    }

    @Test
    void cutsAFrameThatAnyCameraCouldSendFromOneThatNoneDoes() throws IOException {
        FlvBytes flv =
                gops(1, 1000, new FlvBytes())
                        .inter(600, new byte[FootageIndex.GROUP_BYTES_MAX])
                        .inter(640, new byte[FootageIndex.GROUP_BYTES_MAX + 1])
                        .inter(680, INTER);
        FootageIndex index = scan(flv);

        assertThat(index.groups()).extracting(FootageGroup::videoFrames).containsExactly(2, 1, 1);
        assertThat(index.leftOut()).containsExactly("Pictures are left out: they are too large.");
        assertThat(frames(index, flv, PICTURES)).hasSize(4);
    }

    private FootageIndex scan(FlvBytes flv) throws IOException {
        return FootageIndex.scan(flv.writeTo(folder));
    }

    private List<FragmentBytes.Frame> frames(FootageIndex index, FlvBytes flv, int track)
            throws IOException {
        return FragmentBytes.of(index, flv.writeTo(folder), track);
    }

    private boolean fits(FootageIndex index, byte[] recording) throws IOException {
        Path file = Files.write(folder.resolve("any.flv"), recording);
        try (FileChannel channel = FileChannel.open(file)) {
            return index.fits(channel);
        }
    }

    private FootageIndex grown(FootageIndex index, byte[] recording) throws IOException {
        Path file = Files.write(folder.resolve("any.flv"), recording);
        try (FileChannel channel = FileChannel.open(file)) {
            return index.grow(channel);
        }
    }

    /** A key frame, and another picture half a second later, each so much time. */
    private static FlvBytes gops(int count, int millis, FlvBytes flv) {
        FlvBytes all = flv.videoConfiguration(0, FlvBytes.AVC_1280X720);
        for (int i = 0; i < count; i++) {
            all = all.key(i * millis, KEY).inter(i * millis + 500, INTER);
        }
        return all;
    }

    private static FlvBytes sounds(int millis, int count, FlvBytes flv) {
        FlvBytes all = flv;
        for (int i = 0; i < count; i++) {
            all = all.aac(millis + (int) (i * 1024L * 1000 / 44_100), SOUND_BODY);
        }
        return all;
    }
}
