package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ffmpeg must find in the MP4 what it finds in the FLV, packet by packet. */
class FfmpegComparisonTest {

    private static final String[] PICTURES = {"-f", "lavfi", "-i", "testsrc2=s=320x180:r=30"};
    private static final String[] SOUND = {"-f", "lavfi", "-i", "sine=r=44100"};
    private static final String[] SECONDS = {"-t", "4"};
    private static final String[] B_FRAMES = {
        "-c:v", "libx264", "-preset", "veryfast", "-g", "30", "-bf", "3"
    };
    private static final String[] NO_B_FRAMES = {
        "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "30"
    };
    private static final String[] AAC = {"-c:a", "aac", "-b:a", "64k"};
    private static final int CUT_COUNT = 200;
    private static final int DECODED_CUT_COUNT = 10; // a decoder run takes its time

    @TempDir static Path folder;

    @BeforeAll
    static void needsFfmpeg() {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed");
    }

    @Test
    void agreesOnPicturesWithBFramesAndSound() throws IOException {
        same(record("b.flv", PICTURES, SOUND, SECONDS, B_FRAMES, AAC));
    }

    @Test
    void agreesOnPicturesWithoutBFramesAndSound() throws IOException {
        same(record("plain.flv", PICTURES, SOUND, SECONDS, NO_B_FRAMES, AAC));
    }

    @Test
    void agreesOnPicturesAlone() throws IOException {
        same(record("silent.flv", PICTURES, SECONDS, B_FRAMES));
    }

    @Test
    void agreesOnSoundAlone() throws IOException {
        same(record("dark.flv", SOUND, SECONDS, AAC));
    }

    @Test
    void agreesOnMp3() throws IOException {
        String[] mp3 = {"-c:a", "libmp3lame"};
        same(record("mp3.flv", PICTURES, SOUND, SECONDS, NO_B_FRAMES, mp3));
    }

    @Test
    void agreesOnSoundThatStartsLate() throws IOException {
        String[] late = {"-itsoffset", "1.5", "-f", "lavfi", "-i", "sine=r=48000"};
        same(record("late.flv", PICTURES, late, SECONDS, B_FRAMES, AAC));
    }

    @Test
    void decodesPicturesThatChangeTheirSize() throws IOException {
        Path small = record("small.flv", PICTURES, SECONDS, NO_B_FRAMES);
        String[] larger = {"-f", "lavfi", "-i", "testsrc2=s=640x360:r=30"};
        Path large = record("large.flv", larger, SECONDS, B_FRAMES);
        byte[] first = Files.readAllBytes(small);
        byte[] second = Files.readAllBytes(large);
        byte[] joined = Arrays.copyOf(first, first.length + second.length - 13);
        System.arraycopy(second, 13, joined, first.length, second.length - 13);
        Path flv = Files.write(folder.resolve("joined.flv"), joined);

        // ffmpeg's parser mutters about the second part, as it does about the FLV; pictures count.
        List<String> expected = new ArrayList<>(Ffmpeg.pictures(small));
        expected.addAll(Ffmpeg.pictures(large));
        assertThat(expected).hasSize(240);
        assertThat(Ffmpeg.pictures(mp4(flv))).isEqualTo(expected);
    }

    @Test
    void losesNoWholeFrameOfAFileCutOffAnywhere() throws IOException {
        Path flv = record("whole.flv", PICTURES, SOUND, SECONDS, B_FRAMES, AAC);
        byte[] bytes = Files.readAllBytes(flv);
        Path reference = mp4(flv);
        List<String> pictures = hashes(reference);
        Random random = new Random(4);
        for (int i = 0; i < CUT_COUNT; i++) {
            int size = bytes.length / 10 + random.nextInt(bytes.length * 9 / 10);
            Path cut = Files.write(folder.resolve("cut.flv"), Arrays.copyOf(bytes, size));
            FlvFacts facts = FlvScan.scan(cut);
            List<Mp4Bytes.Track> tracks = Mp4Bytes.tracksOf(cut);
            assertThat(tracks.get(0).samples()).hasSize((int) facts.videoFrames());
            assertThat(tracks.get(1).samples()).hasSize((int) facts.audioFrames());
            if (i < DECODED_CUT_COUNT) {
                Path mp4 = mp4(cut);
                assertThat(Ffmpeg.decode(mp4)).isEmpty();
                assertThat(hashes(mp4)).isEqualTo(pictures.subList(0, (int) facts.videoFrames()));
            }
        }
    }

    private static void same(Path flv) throws IOException {
        Path mp4 = mp4(flv);
        assertThat(Ffmpeg.decode(mp4)).isEmpty();
        List<Ffmpeg.Packet> sources = new ArrayList<>();
        List<Ffmpeg.Packet> copies = new ArrayList<>();
        for (String type : List.of("v", "a")) {
            sources.addAll(Ffmpeg.packets(flv, type));
            copies.addAll(Ffmpeg.packets(mp4, type));
        }
        assertThat(copies).hasSameSizeAs(sources).isNotEmpty();
        double start = sources.stream().mapToDouble(Ffmpeg.Packet::shown).min().orElseThrow();
        for (int i = 0; i < sources.size(); i++) {
            Ffmpeg.Packet source = sources.get(i);
            Ffmpeg.Packet copy = copies.get(i);
            assertThat(copy.hash()).as("%s", source).isEqualTo(source.hash());
            assertThat(copy.key()).as("%s", source).isEqualTo(source.key());
            // Sound may move by the millisecond that FLV rounds away.
            double tolerance = source.stream().equals("video") ? 0.000_01 : 0.001_2;
            assertThat(copy.shown()).isCloseTo(source.shown() - start, within(tolerance));
            assertThat(copy.decoded()).isCloseTo(source.decoded() - start, within(tolerance));
        }
        double seconds = Mp4Layout.of(flv).duration().toMillis() / 1000.0;
        double scanned = FlvScan.scan(flv).duration().toMillis() / 1000.0;
        assertThat(scanned).isCloseTo(seconds, within(0.005));
    }

    private static Path record(String name, String[]... arguments) throws IOException {
        return Ffmpeg.flv(folder.resolve(name), arguments);
    }

    private static Path mp4(Path flv) throws IOException {
        byte[] bytes = Mp4Bytes.bytesOf(Mp4Layout.of(flv), flv);
        return Files.write(folder.resolve(flv.getFileName() + ".mp4"), bytes);
    }

    private static List<String> hashes(Path file) throws IOException {
        return Ffmpeg.packets(file, "v").stream().map(Ffmpeg.Packet::hash).toList();
    }
}
