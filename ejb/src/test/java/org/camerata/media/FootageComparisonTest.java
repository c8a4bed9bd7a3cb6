package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ffmpeg must find in the fragments what it finds in the recording, packet by packet. */
class FootageComparisonTest {

    private static final String[] PICTURES = {"-f", "lavfi", "-i", "testsrc2=s=320x180:r=30"};
    private static final String[] LARGER = {"-f", "lavfi", "-i", "testsrc2=s=640x360:r=30"};
    private static final String[] SOUND = {"-f", "lavfi", "-i", "sine=r=44100"};
    private static final String[] SECONDS = {"-t", "9"};
    private static final String[] B_FRAMES = {
        "-c:v", "libx264", "-preset", "veryfast", "-g", "30", "-bf", "3"
    };
    private static final String[] NO_B_FRAMES = {
        "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "60"
    };
    private static final String[] ONE_KEY_FRAME = {
        "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-g", "9999"
    };
    private static final String[] AAC = {"-c:a", "aac", "-b:a", "64k"};
    private static final int FLV_HEADER_BYTES = 13;

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
    void agreesOnAGroupThatIsCutIntoPieces() throws IOException {
        Path flv = record("long.flv", PICTURES, SOUND, SECONDS, ONE_KEY_FRAME, AAC);
        same(flv);
        assertThat(FootageIndex.scan(flv).groups())
                .extracting(FootageGroup::startsWithKey)
                .containsExactly(true, false);
    }

    @Test
    void agreesOnHevcAsManyCamerasSendIt() throws IOException {
        Path mp4 = folder.resolve("hevc.mp4");
        List<String> arguments = new ArrayList<>(List.of("-y"));
        arguments.addAll(List.of(PICTURES));
        arguments.addAll(List.of(SECONDS));
        arguments.addAll(List.of("-c:v", "libx265", "-preset", "ultrafast", "-tag:v", "hvc1"));
        arguments.addAll(List.of("-x265-params", "log-level=none:keyint=60:bframes=3"));
        arguments.addAll(List.of("-use_editlist", "0", mp4.toString()));
        Ffmpeg.ffmpeg(arguments.toArray(String[]::new));
        Path flv = HevcFlv.of(Files.readAllBytes(mp4)).writeTo(folder);
        FootageIndex index = FootageIndex.scan(flv);

        List<Path> runs = runs(index, flv);

        assertThat(index.setups()).hasSize(1);
        FootageSetup setup = index.setups().get(0);
        assertThat(setup.codecs()).startsWith("hvc1.1.6.L");
        assertThat(setup.width()).isEqualTo(320);
        assertThat(setup.height()).isEqualTo(180);
        assertThat(Ffmpeg.packets(runs.get(0), "v")).hasSameSizeAs(Ffmpeg.packets(mp4, "v"));
        assertThat(hashes(runs.get(0))).isEqualTo(hashes(mp4));
        assertThat(Ffmpeg.pictures(runs.get(0))).isEqualTo(Ffmpeg.pictures(mp4)).hasSize(270);
        assertThat(FootageIndex.parse(index.toBytes()).setups()).isEqualTo(index.setups());
    }

    @Test
    void losesNothingOfAFileThatGrows() throws IOException {
        Path whole = record("grows.flv", PICTURES, SOUND, SECONDS, B_FRAMES, AAC);
        byte[] bytes = Files.readAllBytes(whole);
        Path growing = folder.resolve("growing.flv");
        Files.write(growing, new byte[0]);
        FootageIndex index = FootageIndex.BEGINNING;
        Random random = new Random(5);
        for (int size = 0; size < bytes.length; size += random.nextInt(bytes.length / 40)) {
            Files.write(growing, Arrays.copyOf(bytes, size));
            index = grown(index, growing);
        }
        Files.write(growing, bytes);
        try (FileChannel channel = FileChannel.open(growing)) {
            index = index.close(channel);
        }

        FootageIndex scanned = FootageIndex.scan(whole);
        assertThat(index.groups()).isEqualTo(scanned.groups());
        assertThat(index.setups()).isEqualTo(scanned.setups());
        same(whole, index);
    }

    @Test
    void playsPicturesThatChangeTheirSize() throws IOException {
        Path small = record("small.flv", PICTURES, SECONDS, NO_B_FRAMES);
        Path large = record("large.flv", LARGER, SECONDS, B_FRAMES);
        Path flv = joined("joined.flv", small, large);
        FootageIndex index = FootageIndex.scan(flv);

        assertThat(index.setups()).extracting(FootageSetup::width).containsExactly(320, 640);
        List<Path> runs = runs(index, flv);
        assertThat(runs).hasSize(2);
        assertThat(hashes(runs.get(0))).isEqualTo(hashes(small));
        assertThat(hashes(runs.get(1))).isEqualTo(hashes(large));
    }

    @Test
    void showsEachKeyFrameAlone() throws IOException {
        Path flv = record("keys.flv", PICTURES, SOUND, SECONDS, B_FRAMES, AAC);
        FootageIndex index = FootageIndex.scan(flv);
        List<Ffmpeg.Packet> keys =
                Ffmpeg.packets(flv, "v").stream().filter(Ffmpeg.Packet::key).toList();

        Path played = folder.resolve("keys.mp4");
        Files.write(played, index.setups().get(0).ofPicturesAlone().orElseThrow().initialization());
        Fragments fragments = Fragments.ofKeyPictures(index, 0, index.groups().size());
        Files.write(played, Footage.segment(fragments, flv, 0), StandardOpenOption.APPEND);

        assertThat(Ffmpeg.decode(played)).isEmpty();
        assertThat(Ffmpeg.packets(played, "v"))
                .extracting(Ffmpeg.Packet::hash)
                .isEqualTo(keys.stream().map(Ffmpeg.Packet::hash).toList())
                .hasSize(9);
        assertThat(Ffmpeg.packets(played, "a")).isEmpty();
    }

    private static FootageIndex grown(FootageIndex index, Path flv) throws IOException {
        try (FileChannel channel = FileChannel.open(flv)) {
            FootageIndex grown = index.grow(channel);
            assertThat(grown.groups().subList(0, index.groups().size())).isEqualTo(index.groups());
            return grown;
        }
    }

    private static void same(Path flv) throws IOException {
        FootageIndex index = FootageIndex.scan(flv);
        assertThat(index.leftOut()).isEmpty();
        same(flv, index);
        same(flv, FootageIndex.parse(index.toBytes()));
    }

    private static void same(Path flv, FootageIndex index) throws IOException {
        double zero = Double.MAX_VALUE;
        for (String type : List.of("v", "a")) {
            for (Ffmpeg.Packet packet : Ffmpeg.packets(flv, type)) {
                zero = Math.min(zero, packet.decoded());
            }
        }
        List<Path> runs = runs(index, flv);
        for (String type : List.of("v", "a")) {
            List<Ffmpeg.Packet> sources = Ffmpeg.packets(flv, type);
            List<Ffmpeg.Packet> copies = new ArrayList<>();
            for (Path run : runs) {
                copies.addAll(Ffmpeg.packets(run, type));
            }
            assertThat(copies).hasSameSizeAs(sources);
            for (int i = 0; i < sources.size(); i++) {
                same(copies.get(i), sources.get(i), zero);
            }
        }
    }

    /** A file for all that one setup decodes, and so on. */
    private static List<Path> runs(FootageIndex index, Path flv) throws IOException {
        List<Path> runs = new ArrayList<>();
        for (int first = 0; first < index.groups().size(); first = Footage.runEnd(index, first)) {
            Path run = folder.resolve(flv.getFileName() + "-" + first + ".mp4");
            Files.write(run, Footage.run(index, flv, first));
            assertThat(Ffmpeg.decode(run)).isEmpty();
            runs.add(run);
        }
        return runs;
    }

    private static void same(Ffmpeg.Packet copy, Ffmpeg.Packet source, double zero) {
        assertThat(copy.hash()).as("%s", source).isEqualTo(source.hash());
        assertThat(copy.key()).as("%s", source).isEqualTo(source.key());
        // Sound may move by the millisecond that FLV rounds away.
        double tolerance = source.stream().equals("video") ? 0.000_01 : 0.001_2;
        assertThat(copy.shown())
                .as("%s", source)
                .isCloseTo(source.shown() - zero, within(tolerance));
        assertThat(copy.decoded()).isCloseTo(source.decoded() - zero, within(tolerance));
    }

    private static List<String> hashes(Path file) throws IOException {
        return Ffmpeg.packets(file, "v").stream().map(Ffmpeg.Packet::hash).toList();
    }

    private static Path joined(String name, Path first, Path second) throws IOException {
        byte[] head = Files.readAllBytes(first);
        byte[] tail = Files.readAllBytes(second);
        byte[] joined = Arrays.copyOf(head, head.length + tail.length - FLV_HEADER_BYTES);
        System.arraycopy(
                tail, FLV_HEADER_BYTES, joined, head.length, tail.length - FLV_HEADER_BYTES);
        return Files.write(folder.resolve(name), joined);
    }

    private static Path record(String name, String[]... arguments) throws IOException {
        return Ffmpeg.flv(folder.resolve(name), arguments);
    }
}
