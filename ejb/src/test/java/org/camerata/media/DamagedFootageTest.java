package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is behind damage in the middle of a file plays, and at its time. */
class DamagedFootageTest {

    private static final byte[] KEY = FlvBytes.body(900, 1);
    private static final byte[] INTER = FlvBytes.body(90, 2);
    private static final byte[] SOUND = FlvBytes.body(200, 3);

    private static final int GROUP_COUNT = 60; // of a second each
    private static final int PAGE_BYTES = 4096;
    private static final int NUMBER_AT = 20; // in moof and mfhd

    @TempDir Path folder;
    private byte[] whole;
    private FootageIndex healthy;

    @BeforeEach
    void record() throws IOException {
        FlvBytes flv = begin().audioConfiguration(0, FlvBytes.AAC_44100);
        for (int i = 0; i < GROUP_COUNT; i++) {
            int millis = i * 1000;
            flv.key(millis, KEY).aac(millis, SOUND);
            flv.inter(millis + 500, INTER).aac(millis + 500, SOUND);
        }
        whole = flv.toByteArray();
        healthy = scan(whole);
    }

    @Test
    void groupsBehindAZeroedPageAreThoseOfTheWholeFile() throws IOException {
        int at = (int) healthy.groups().get(10).offset() + 700;
        byte[] flv = whole.clone();
        Arrays.fill(flv, at, at + PAGE_BYTES, (byte) 0);

        FootageIndex index = scan(flv);

        List<FootageGroup> groups = index.groups();
        assertThat(groups.subList(0, 10)).isEqualTo(healthy.groups().subList(0, 10));
        int lost = GROUP_COUNT - groups.size();
        assertThat(lost).isBetween(3, 4);
        assertThat(groups.subList(10, groups.size()))
                .extracting(FootageGroup::startMillis, FootageGroup::videoFrames)
                .isEqualTo(
                        healthy.groups().subList(10 + lost, GROUP_COUNT).stream()
                                .map(one -> tuple(one.startMillis(), one.videoFrames()))
                                .toList());
        assertThat(index.leftOut())
                .containsExactly("A part is left out: the file is damaged there.");
        assertThat(play(index, flv, 10)).isEqualTo(play(healthy, whole, 10 + lost));
    }

    @Test
    void aFlippedBitInASizeCostsOneGroup() throws IOException {
        int at = (int) healthy.groups().get(20).offset();
        byte[] flv = whole.clone();
        flv[at + 2] ^= 4;

        FlvFacts facts = facts(flv);

        assertThat(scan(flv).groups()).hasSize(GROUP_COUNT - 1);
        assertThat(facts.truncated()).isFalse();
        assertThat(facts.damaged()).hasSize(1);
        assertThat(facts.damaged().get(0).fromMillis()).isBetween(19_500L, 20_000L);
        assertThat(facts.damaged().get(0).toMillis()).isEqualTo(21_000);
        assertThat(facts.duration()).isEqualTo(facts(whole).duration());
        assertThat(facts.keyFrames()).isEqualTo(GROUP_COUNT - 1);
    }

    @Test
    void theClockGoesOnOverMoreThanACameraPauses() throws IOException {
        int from = (int) healthy.groups().get(10).offset() + 30;
        int to = (int) healthy.groups().get(45).offset() - 30;
        byte[] flv = whole.clone();
        Arrays.fill(flv, from, to, (byte) 0xff);

        FootageIndex index = scan(flv);

        assertThat(index.groups().get(10).startMillis()).isEqualTo(45_000);
        assertThat(index.endMillis()).isEqualTo(healthy.endMillis());
        assertThat(facts(flv).damaged()).singleElement().isEqualTo(new DamagedPart(10_000, 45_000));
        assertThat(play(index, flv, 11)).isEqualTo(play(healthy, whole, 46));
    }

    @Test
    void aDownloadHoldsWhatIsBehindDamage() throws IOException {
        byte[] flv = whole.clone();
        int at = (int) healthy.groups().get(10).offset();
        Arrays.fill(flv, at, at + PAGE_BYTES, (byte) 0);
        Path file = Files.write(folder.resolve("damaged.flv"), flv);

        List<Mp4Bytes.Track> tracks = Mp4Bytes.tracksOf(file);

        assertThat(tracks.get(0).decoded()).contains(9_000L, 59_000L).doesNotContain(11_000L);
        assertThat(Mp4Layout.of(file).duration())
                .isEqualTo(Mp4Layout.of(Files.write(folder.resolve("w.flv"), whole)).duration());
        assertThat(Mp4Layout.of(file).leftOut())
                .singleElement()
                .asString()
                .endsWith("byte of a damaged part");
    }

    @Test
    void ofSoundAloneTheNextFrameIsPlayed() throws IOException {
        FlvBytes sounds = new FlvBytes().audioConfiguration(0, FlvBytes.AAC_44100);
        for (int i = 0; i < 1000; i++) {
            sounds.aac(i * 23, SOUND);
        }
        byte[] flv = sounds.toByteArray();
        flv[flv.length / 2] ^= 1;
        flv[flv.length / 2 + 200] ^= 1; // the next back pointer, or what is beside it

        assertThat(facts(flv).audioFrames()).isBetween(990L, 1000L);
        assertThat(scan(flv).endMillis()).isEqualTo(scan(sounds.toByteArray()).endMillis());
    }

    @Test
    void aGarbageTailIsNothingToGoOnWith() throws IOException {
        byte[] flv = Arrays.copyOf(whole, whole.length + 100_000);
        for (int i = whole.length; i < flv.length; i++) {
            flv[i] = (byte) (i * 31 + i / 251);
        }

        assertThat(scan(flv).groups()).isEqualTo(healthy.groups());
        assertThat(facts(flv).truncated()).isTrue();
        assertThat(facts(flv).damaged()).isEmpty();
    }

    @Test
    @Timeout(10)
    void whatLooksLikeHeadersEverywhereEndsSoon() throws IOException {
        byte[] flv = Arrays.copyOf(whole, 64 << 20);
        ByteBuffer hostile = ByteBuffer.wrap(flv, whole.length, flv.length - whole.length);
        while (hostile.remaining() >= 6) {
            hostile.put(new byte[] {9, 0, 0, 0, 0, 0}); // a header at each sixth byte
            flv[hostile.position() - 3] = 1;
        }

        assertThat(scan(flv).groups()).isEqualTo(healthy.groups());
    }

    private static FlvBytes begin() {
        return new FlvBytes().videoConfiguration(0, FlvBytes.AVC_1280X720);
    }

    private static FootageIndex scan(byte[] flv) throws IOException {
        return FootageIndex.scan(new MemoryFile(flv, flv.length));
    }

    private FlvFacts facts(byte[] flv) throws IOException {
        return FlvScan.scan(Files.write(folder.resolve("facts.flv"), flv));
    }

    /** A group as a fragment, without its number. */
    private static byte[] play(FootageIndex index, byte[] flv, int group) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MemoryFile file = new MemoryFile(flv, flv.length);
        Fragments.of(index, group, group + 1).plan(file, 0).write(file, out);
        byte[] fragment = out.toByteArray();
        Arrays.fill(fragment, NUMBER_AT, NUMBER_AT + Integer.BYTES, (byte) 0);
        return fragment;
    }
}
