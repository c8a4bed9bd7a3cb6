package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplicedMp4Test {

    private static final int GROUP_MILLIS = 1000;

    @TempDir Path folder;

    /** Groups of a recording in a row. */
    private record Piece(Path flv, FootageIndex index, int first, int end) {

        static Piece of(Path flv, int first, int end) throws IOException {
            return new Piece(flv, FootageIndex.scan(flv), first, end);
        }

        List<FootageGroup> groups() {
            return index.groups().subList(first, end);
        }
    }

    @BeforeEach
    void needsFfmpeg() {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed");
    }

    @Test
    void goesOnOverTheBorderOfTwoRecordings() throws IOException {
        Path one = record("one", "testsrc2=s=320x180:r=30", "-bf", "3");
        Path other = record("other", "testsrc2=s=320x180:r=30,negate", "-bf", "3");

        Path mp4 = spliced(Piece.of(one, 2, 5), Piece.of(other, 0, 3));

        List<String> expected = new ArrayList<>();
        expected.addAll(pictures(one).subList(60, 150));
        expected.addAll(pictures(other).subList(0, 90));
        assertThat(pictures(mp4)).isEqualTo(expected);
        List<Double> times = Ffmpeg.packets(mp4, "v").stream().map(Ffmpeg.Packet::decoded).toList();
        for (int i = 1; i < times.size(); i++) {
            double distance = i == 90 ? 1 / 30.0 : times.get(1) - times.get(0);
            assertThat(times.get(i) - times.get(i - 1)).isCloseTo(distance, within(0.002));
        }
    }

    @Test
    void keepsTheSoundThatBelongsToThePictures() throws IOException {
        Path one = record("one", "testsrc2=s=320x180:r=30");
        Path other = record("other", "testsrc2=s=320x180:r=30,negate");

        Mp4Bytes.Track sound = sound(spliced(Piece.of(one, 2, 5), Piece.of(other, 0, 3)));

        List<String> first = sound(spliced(Piece.of(one, 2, 5))).hex();
        List<String> second = sound(spliced(Piece.of(other, 0, 3))).hex();
        assertThat(Collections.indexOfSubList(sound(one).hex(), first)).isPositive();
        assertThat(Collections.indexOfSubList(sound(other).hex(), second)).isZero();
        assertThat(first.size()).isBetween(128, 131); // three seconds of 43 frames each
        assertThat(sound.hex()).isEqualTo(Stream.of(first, second).flatMap(List::stream).toList());
        assertThat(sound.decoded()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void showsNothingWhereTheSecondPieceBeginsLater() throws IOException {
        Path one = record("one", "testsrc2=s=320x180:r=30");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Piece first = Piece.of(one, 0, 1);
        Piece second = Piece.of(one, 3, 4);
        SplicedMp4 mp4 = begin(bytes, first, second);
        add(mp4, first, 0);
        add(mp4, second, 3 * GROUP_MILLIS);
        mp4.end();

        Path file = Files.write(folder.resolve("pause.mp4"), bytes.toByteArray());

        List<Ffmpeg.Packet> packets = Ffmpeg.packets(file, "v");
        assertThat(packets.get(30).decoded() - packets.get(0).decoded()).isCloseTo(3, within(0.01));
    }

    @Test
    void copiesPicturesWithoutSound() throws IOException {
        String[] options = {
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x180:r=30",
            "-t",
            "3",
            "-g",
            "30",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast"
        };
        Path silent = Ffmpeg.flv(folder.resolve("silent.flv"), options);
        Piece all = Piece.of(silent, 0, 3);

        Path mp4 = spliced(all);

        assertThat(Ffmpeg.decode(mp4)).isEmpty();
        assertThat(pictures(mp4)).isEqualTo(pictures(silent)).hasSize(90);
    }

    @Test
    void saysThatLessWasAddedThanWasAnnounced() throws IOException {
        Path one = record("one", "testsrc2=s=320x180:r=30");
        Piece half = Piece.of(one, 0, 2);
        SplicedMp4 mp4 = begin(OutputStream.nullOutputStream(), half, half);
        add(mp4, half, 0);

        assertThatThrownBy(mp4::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatARecordingIsNotWhatItsIndexSays() throws IOException {
        Path one = record("one", "testsrc2=s=320x180:r=30");
        Piece half = Piece.of(one, 1, 2);
        byte[] bytes = Files.readAllBytes(one);
        bytes[(int) half.groups().get(0).offset()] = 1;
        Files.write(one, bytes);
        SplicedMp4 mp4 = begin(OutputStream.nullOutputStream(), half);

        assertThatThrownBy(() -> add(mp4, half, 0)).isInstanceOf(MalformedMedia.class);
    }

    private Path spliced(Piece... pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SplicedMp4 mp4 = begin(bytes, pieces);
        long at = 0;
        for (Piece piece : pieces) {
            add(mp4, piece, at);
            List<FootageGroup> groups = piece.groups();
            at += groups.get(groups.size() - 1).endMillis() - groups.get(0).startMillis();
        }
        mp4.end();
        return Files.write(folder.resolve("spliced.mp4"), bytes.toByteArray());
    }

    private static SplicedMp4 begin(OutputStream target, Piece... pieces) throws IOException {
        long bytes = Stream.of(pieces).mapToLong(one -> SplicedMp4.mediaBytes(one.groups())).sum();
        return new SplicedMp4(pieces[0].index().setupOf(pieces[0].first()), bytes, target);
    }

    private static void add(SplicedMp4 mp4, Piece piece, long startMillis) throws IOException {
        try (FileChannel flv = FileChannel.open(piece.flv())) {
            mp4.add(flv, piece.index(), piece.first(), piece.end(), startMillis);
        }
    }

    private Path record(String name, String pictures, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("-f", "lavfi", "-i", pictures));
        all.addAll(List.of("-f", "lavfi", "-i", "sine=r=44100", "-t", "6", "-g", "30"));
        all.addAll(
                List.of(
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-sc_threshold",
                        "0",
                        "-c:a",
                        "aac"));
        all.addAll(List.of(options));
        return Ffmpeg.flv(folder.resolve(name + ".flv"), all.toArray(String[]::new));
    }

    /** Of an FLV as it is, or of an MP4. */
    private static Mp4Bytes.Track sound(Path file) throws IOException {
        boolean isMp4 = file.toString().endsWith(".mp4");
        return (isMp4 ? Mp4Bytes.tracksOf(Files.readAllBytes(file)) : Mp4Bytes.tracksOf(file))
                .get(1);
    }

    private static List<String> pictures(Path file) throws IOException {
        return Ffmpeg.packets(file, "v").stream().map(Ffmpeg.Packet::hash).toList();
    }
}
