package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4LayoutTest {

    private static final byte[] KEY = FlvBytes.body(900, 1);
    private static final byte[] INTER = FlvBytes.body(90, 2);
    private static final byte[] SOUND = FlvBytes.body(200, 3);

    @TempDir Path folder;

    @Test
    void carriesPictureAndSoundUnchanged() throws IOException {
        Path flv =
                pictures()
                        .audioConfiguration(0, FlvBytes.AAC_44100)
                        .aac(80, SOUND)
                        .inter(80, INTER)
                        .aac(103, SOUND)
                        .writeTo(folder);

        List<Mp4Bytes.Track> tracks = Mp4Bytes.tracksOf(flv);

        assertThat(tracks).extracting(Mp4Bytes.Track::handler).containsExactly("vide", "soun");
        assertThat(tracks.get(0).hex()).containsExactly(hex(KEY), hex(INTER), hex(INTER));
        assertThat(tracks.get(0).decoded()).containsExactly(0L, 40L, 80L);
        assertThat(tracks.get(0).samples())
                .extracting(Mp4Bytes.Sample::key)
                .containsExactly(true, false, false);
        assertThat(tracks.get(1).hex()).containsExactly(hex(SOUND), hex(SOUND));
        assertThat(tracks.get(1).decoded()).containsExactly(0L, 1024L);
        assertThat(tracks.get(1).edits())
                .containsExactly(new Mp4Bytes.Edit(80, -1), new Mp4Bytes.Edit(47, 0));
        assertThat(Mp4Layout.of(flv).duration()).isEqualTo(Duration.ofMillis(127));
        assertThat(Mp4Layout.of(flv).leftOut()).isEmpty();
    }

    @Test
    void playsPicturesAlone() throws IOException {
        assertThat(Mp4Bytes.tracksOf(pictures().writeTo(folder)))
                .extracting(Mp4Bytes.Track::handler)
                .containsExactly("vide");
    }

    @Test
    void playsSoundAlone() throws IOException {
        Path flv =
                new FlvBytes()
                        .audioConfiguration(0, FlvBytes.AAC_44100)
                        .aac(0, SOUND)
                        .writeTo(folder);

        assertThat(Mp4Bytes.tracksOf(flv))
                .extracting(Mp4Bytes.Track::handler)
                .containsExactly("soun");
    }

    @Test
    void playsMp3() throws IOException {
        byte[] frame = FlvBytes.hex("2f" + "fffb9064" + "0011223344");
        Path flv = new FlvBytes().tag(8, 0, frame).tag(8, 26, frame).writeTo(folder);

        Mp4Bytes.Track track = Mp4Bytes.tracksOf(flv).get(0);

        assertThat(track.timescale()).isEqualTo(44_100);
        assertThat(track.decoded()).containsExactly(0L, 1152L);
        assertThat(track.hex().get(0)).startsWith("fffb9064");
    }

    @Test
    void switchesDescriptionsWhereParameterSetsChange() throws IOException {
        Path flv =
                pictures()
                        .videoConfiguration(80, FlvBytes.AVC_1280X720) // the same again
                        .inter(80, INTER)
                        .videoConfiguration(120, FlvBytes.AVC_1920X1080)
                        .key(120, KEY)
                        .videoConfiguration(160, FlvBytes.AVC_1280X720)
                        .key(160, KEY)
                        .writeTo(folder);

        Mp4Bytes.Track video = Mp4Bytes.tracksOf(flv).get(0);

        assertThat(video.entryCount()).isEqualTo(2);
        assertThat(video.samples())
                .extracting(Mp4Bytes.Sample::entry)
                .containsExactly(1, 1, 1, 2, 1);
        assertThat(video.hex())
                .containsExactly(
                        hex(KEY),
                        hex(INTER),
                        hex(INTER),
                        inBand(FlvBytes.AVC_1920X1080) + hex(KEY),
                        inBand(FlvBytes.AVC_1280X720) + hex(KEY));
    }

    @Test
    void keepsSoundInStepWhenPicturesStartWithoutAKeyFrame() throws IOException {
        Path flv =
                new FlvBytes()
                        .videoConfiguration(0, FlvBytes.AVC_1280X720)
                        .audioConfiguration(0, FlvBytes.AAC_44100)
                        .inter(0, INTER)
                        .aac(0, SOUND)
                        .aac(23, SOUND)
                        .inter(40, INTER)
                        .key(80, KEY)
                        .writeTo(folder);

        List<Mp4Bytes.Track> tracks = Mp4Bytes.tracksOf(flv);

        assertThat(tracks.get(0).hex()).containsExactly(hex(KEY));
        assertThat(tracks.get(0).edits())
                .containsExactly(new Mp4Bytes.Edit(80, -1), new Mp4Bytes.Edit(40, 0));
        assertThat(tracks.get(1).edits()).isEmpty();
        assertThat(Mp4Layout.of(flv).leftOut())
                .containsExactly("2 x video frame before the first key frame");
    }

    @Test
    void showsPicturesInTheOrderOfTheirCompositionTimes() throws IOException {
        Path flv =
                new FlvBytes()
                        .videoConfiguration(0, FlvBytes.AVC_1280X720)
                        .key(0, 80, KEY)
                        .inter(40, 120, INTER)
                        .inter(80, 0, INTER)
                        .inter(120, 0, INTER)
                        .writeTo(folder);

        Mp4Bytes.Track video = Mp4Bytes.tracksOf(flv).get(0);

        assertThat(video.samples())
                .extracting(Mp4Bytes.Sample::shown)
                .containsExactly(80L, 160L, 80L, 120L);
        assertThat(video.edits()).containsExactly(new Mp4Bytes.Edit(120, 80));
    }

    @Test
    void movesAllPicturesWhenTheFirstIsShownBeforeItIsDecoded() throws IOException {
        Path flv =
                new FlvBytes()
                        .videoConfiguration(0, FlvBytes.AVC_1280X720)
                        .audioConfiguration(0, FlvBytes.AAC_44100)
                        .key(0, -40, KEY)
                        .inter(40, -20, INTER)
                        .aac(0, SOUND)
                        .writeTo(folder);

        List<Mp4Bytes.Track> tracks = Mp4Bytes.tracksOf(flv);

        assertThat(tracks.get(0).samples())
                .extracting(Mp4Bytes.Sample::shown)
                .containsExactly(0L, 60L);
        assertThat(tracks.get(0).edits()).isEmpty();
        assertThat(tracks.get(1).edits().get(0)).isEqualTo(new Mp4Bytes.Edit(40, -1));
    }

    @Test
    void leavesOutSoundThatMp4CannotCarry() throws IOException {
        Path flv = pictures().tag(8, 10, FlvBytes.hex("72aabbcc")).writeTo(folder);

        assertThat(Mp4Bytes.tracksOf(flv)).hasSize(1);
        assertThat(Mp4Layout.of(flv).leftOut())
                .containsExactly("1 x audio frame: G711A is not playable in MP4");
    }

    @Test
    void skipsWhatIsNotAFrame() throws IOException {
        byte[] nothing = {};
        Path flv =
                pictures()
                        .tag(18, 40, KEY)
                        .tag(9, 50, nothing)
                        .tag(8, 50, nothing)
                        .inter(60, nothing)
                        .tag(9, 70, FlvBytes.hex("1702000000"))
                        .tag(9, 75, FlvBytes.hex("5700"))
                        .writeTo(folder);

        assertThat(Mp4Bytes.tracksOf(flv).get(0).samples()).hasSize(2);
    }

    @Test
    void refusesARecordingWithNothingToPlay() throws IOException {
        Path empty = new FlvBytes().writeTo(folder);
        Path hevc = new FlvBytes().tag(9, 0, FlvBytes.hex("1c0100000042")).writeTo(folder);

        assertThatThrownBy(() -> Mp4Layout.of(empty)).isInstanceOf(NothingPlayable.class);
        assertThatThrownBy(() -> Mp4Layout.of(hevc))
                .isInstanceOf(NothingPlayable.class)
                .hasMessageContaining("HEVC is not playable here");
    }

    @Test
    void boundsTheNumberOfDifferentParameterSets() throws IOException {
        FlvBytes flv = pictures();
        for (int i = 0; i < 100; i++) {
            byte[] other = FlvBytes.AVC_1280X720.clone();
            other[other.length - 1] = (byte) i;
            flv.videoConfiguration(80 + i * 40, other).key(80 + i * 40, KEY);
        }
        Path file = flv.writeTo(folder);

        assertThat(Mp4Bytes.tracksOf(file).get(0).entryCount()).isEqualTo(Track.ENTRY_COUNT_MAX);
        assertThat(Mp4Layout.of(file).leftOut())
                .allMatch(line -> line.endsWith("video frame without usable parameter sets"));
    }

    @Test
    void isAnotherMp4OnceTheFileHasGrown() throws IOException {
        FlvBytes flv = pictures();
        Path file = flv.writeTo(folder);
        Mp4Layout before = Mp4Layout.of(file);
        byte[] bytes = Mp4Bytes.bytesOf(before, file);
        assertThat(Mp4Layout.of(file).entityTag()).isEqualTo(before.entityTag());

        Files.write(file, new byte[] {9, 0, 0}, StandardOpenOption.APPEND);

        assertThat(Mp4Layout.of(file).entityTag()).isNotEqualTo(before.entityTag());
        assertThat(Mp4Bytes.bytesOf(before, file)).isEqualTo(bytes);
    }

    private static FlvBytes pictures() {
        return new FlvBytes()
                .videoConfiguration(0, FlvBytes.AVC_1280X720)
                .key(0, KEY)
                .inter(40, INTER);
    }

    /** The two parameter sets of a configuration, each behind four bytes of length. */
    private static String inBand(byte[] avc) {
        String digits = hex(avc);
        int sequenceEnd = 2 * (8 + (avc[7] & 0xff));
        int pictureBytes = avc[sequenceEnd / 2 + 2] & 0xff;
        int pictureEnd = sequenceEnd + 6 + 2 * pictureBytes;
        return "0000"
                + digits.substring(12, sequenceEnd)
                + "0000"
                + digits.substring(sequenceEnd + 2, pictureEnd);
    }

    private static String hex(byte[] body) {
        return HexFormat.of().formatHex(body);
    }
}
