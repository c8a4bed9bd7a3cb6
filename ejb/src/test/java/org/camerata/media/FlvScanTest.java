package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlvScanTest {

    @TempDir Path folder;

    @Test
    void tellsTheFactsOfAWholeRecording() throws IOException {
        FlvBytes flv = picturesAndSound();

        FlvFacts facts = FlvScan.scan(flv.writeTo(folder));

        assertThat(facts)
                .isEqualTo(
                        new FlvFacts(
                                Duration.ofMillis(120),
                                VideoCodec.H264,
                                AudioCodec.AAC,
                                1920,
                                1080,
                                3,
                                1,
                                2,
                                flv.size(),
                                flv.size(),
                                List.of()));
        assertThat(facts.truncated()).isFalse();
    }

    @Test
    void countsOnlyWholeTagsOfAFileCutOffAnywhere() throws IOException {
        FlvBytes flv = picturesAndSound();
        for (int size = flv.ends().first(); size < flv.size(); size++) {
            byte[] cut = Arrays.copyOf(flv.toByteArray(), size);
            FlvFacts facts = FlvScan.scan(Files.write(folder.resolve("cut.flv"), cut));
            assertThat(facts.fileBytes()).isEqualTo(size);
            assertThat(facts.validBytes()).isEqualTo((long) flv.ends().floor(size));
            assertThat(facts.truncated()).isEqualTo(!flv.ends().contains(size));
        }
    }

    @Test
    void endsAtBytesThatWereNeverWritten() throws IOException {
        FlvBytes flv = picturesAndSound();
        int valid = flv.size();
        Path file = flv.raw(new int[5000]).writeTo(folder);

        assertThat(FlvScan.scan(file).validBytes()).isEqualTo(valid);
    }

    @Test
    void endsAtATagWhoseBackPointerDisagrees() throws IOException {
        FlvBytes flv = picturesAndSound();
        int valid = flv.size();
        Path file = flv.raw(9, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x17, 0, 0, 0, 99).writeTo(folder);

        assertThat(FlvScan.scan(file).validBytes()).isEqualTo(valid);
    }

    @Test
    void knowsHevcInItsOldAndItsNewSpelling() throws IOException {
        byte[] old = {0x1c, 1, 0, 0, 0, 42};
        byte[] enhanced = {(byte) 0x91, 'h', 'v', 'c', '1', 0, 0, 0, 42};

        assertThat(FlvScan.scan(new FlvBytes().tag(9, 0, old).writeTo(folder)).videoCodec())
                .isEqualTo(VideoCodec.HEVC);
        FlvFacts facts = FlvScan.scan(new FlvBytes().tag(9, 0, enhanced).writeTo(folder));
        assertThat(facts.videoCodec()).isEqualTo(VideoCodec.HEVC);
        assertThat(facts.keyFrames()).isEqualTo(1);
    }

    @Test
    void namesTheSoundThatMp4CannotCarry() throws IOException {
        assertThat(audioCodec(0x72)).isEqualTo(AudioCodec.G711A);
        assertThat(audioCodec(0x82)).isEqualTo(AudioCodec.G711U);
        assertThat(audioCodec(0xb2)).isEqualTo(AudioCodec.SPEEX);
        assertThat(audioCodec(0x2f)).isEqualTo(AudioCodec.MP3);
        assertThat(audioCodec(0xf2)).isEqualTo(AudioCodec.UNKNOWN);
    }

    @Test
    void findsNothingInARecordingWithoutFrames() throws IOException {
        FlvFacts facts = FlvScan.scan(new FlvBytes().writeTo(folder));

        assertThat(facts.duration()).isZero();
        assertThat(facts.videoCodec()).isEqualTo(VideoCodec.NONE);
        assertThat(facts.audioCodec()).isEqualTo(AudioCodec.NONE);
    }

    @Test
    void refusesWhatIsNotFlv() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.flv"));
        Path text = Files.writeString(folder.resolve("text.flv"), "Friends, Romans, countrymen");
        Path header = Files.write(folder.resolve("header.flv"), FlvBytes.hex("464c56010500000009"));

        assertThatThrownBy(() -> FlvScan.scan(empty)).isInstanceOf(MalformedMedia.class);
        assertThatThrownBy(() -> FlvScan.scan(text)).isInstanceOf(MalformedMedia.class);
        assertThatThrownBy(() -> FlvScan.scan(header)).isInstanceOf(MalformedMedia.class);
    }

    private AudioCodec audioCodec(int first) throws IOException {
        byte[] body = {(byte) first, 1, 2, 3};
        return FlvScan.scan(new FlvBytes().tag(8, 0, body).writeTo(folder)).audioCodec();
    }

    private static FlvBytes picturesAndSound() {
        return new FlvBytes()
                .tag(18, 0, FlvBytes.body(300, 0))
                .videoConfiguration(0, FlvBytes.AVC_1920X1080)
                .audioConfiguration(0, FlvBytes.AAC_44100)
                .key(0, FlvBytes.body(600, 1))
                .aac(0, FlvBytes.body(200, 2))
                .inter(40, FlvBytes.body(100, 3))
                .aac(23, FlvBytes.body(200, 4))
                .inter(80, FlvBytes.body(100, 5))
                .tag(9, 120, new byte[] {0x17, 2, 0, 0, 0});
    }
}
