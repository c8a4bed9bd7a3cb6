package org.camerata.snapshot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.camerata.fakes.HandClock;
import org.camerata.media.KeyPicture;
import org.camerata.media.TransportStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of cameras that differ in size, colour and health, through one run of ffmpeg. */
class SnapshotDecoderTest {

    private static final int END_MAX_SECONDS = 10;
    private static final int COLOUR_DIFFERENCE_MAX = 24; // of 255, after two lossy steps

    @TempDir Path folder;
    final HandClock clock = new HandClock(Instant.parse("2026-11-24T12:00:00Z"));
    final SnapshotDecoder decoder = new SnapshotDecoder();

    @BeforeEach
    void makeOne() {
        assumeThat(Path.of("/usr/bin/ffmpeg")).exists();
        decoder.clock = clock;
        decoder.executor = Executors.newCachedThreadPool();
    }

    @AfterEach
    void endIt() {
        decoder.stop();
    }

    @Test
    void giveEachCameraItsOwnPictureWhateverItsSize() throws Exception {
        List<String> colours = List.of("red", "lime", "blue", "white");
        List<KeyPicture> pictures =
                List.of(
                        picture("red", "640x360"),
                        picture("lime", "1280x720"),
                        picture("blue", "320x240"),
                        picture("white", "640x360"));

        Map<Integer, byte[]> stills = decoder.decode(pictures);

        assertThat(stills).hasSize(4);
        for (int place = 0; place < 4; place++) {
            assertLooks(stills.get(place), colours.get(place));
        }
    }

    @Test
    void leaveADamagedPictureOutAndNoOther() throws Exception {
        KeyPicture whole = picture("red", "640x360");
        List<KeyPicture> pictures = new ArrayList<>();
        for (int cut = 1; cut < 8; cut++) {
            pictures.add(picture("lime", "640x360"));
            pictures.add(damaged(testPicture("640x360"), cut / 8.0));
        }
        pictures.add(whole);

        Map<Integer, byte[]> stills = decoder.decode(pictures);

        for (int place = 0; place < 14; place += 2) {
            assertLooks(stills.get(place), "lime");
            assertThat(stills).doesNotContainKey(place + 1);
        }
        assertLooks(stills.get(14), "red");
    }

    @Test
    void goThroughOneProcessFromRoundToRound() throws Exception {
        for (String colour : List.of("red", "lime", "blue")) {
            assertLooks(decoder.decode(List.of(picture(colour, "640x360"))).get(0), colour);
        }

        assertThat(decoders()).hasSize(1);
    }

    @Test
    void comeBackWithoutWaitingForThoseThatFollow() throws Exception {
        KeyPicture reordered = picture("lime", "640x360", "medium"); // its stream has B-frames

        assertThat(decoder.decode(List.of(reordered, reordered))).hasSize(2);
    }

    @Test
    void areStillMadeAfterTheDecoderDied() throws Exception {
        decoder.decode(List.of(picture("red", "640x360")));
        for (ProcessHandle one : decoders()) {
            one.destroyForcibly();
            one.onExit().get(END_MAX_SECONDS, SECONDS);
        }

        assertLooks(decoder.decode(List.of(picture("lime", "640x360"))).get(0), "lime");
    }

    @Test
    void needNoProcessWhileNobodyLooks() throws Exception {
        decoder.decode(List.of(picture("red", "640x360")));
        decoder.rest();
        List<ProcessHandle> running = decoders();
        assertThat(running).hasSize(1);

        clock.advance(SnapshotDecoder.IDLE_MAX.plusSeconds(1));
        decoder.rest();

        running.get(0).onExit().get(END_MAX_SECONDS, SECONDS);
    }

    private static List<ProcessHandle> decoders() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    @Test
    void findNoPictureInWhatIsNone() throws Exception {
        byte[] fragment = fragment("color=red:size=320x240");

        assertThat(TransportStream.firstPicture(new byte[0])).isEmpty();
        assertThat(TransportStream.firstPicture(new byte[188 * 10])).isEmpty();
        for (int bytes = 0; bytes < 188 * 8; bytes += 13) {
            assertThat(TransportStream.firstPicture(Arrays.copyOf(fragment, bytes)))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEmpty(),
                            found -> assertThat(found).isPresent());
        }
    }

    private KeyPicture picture(String colour, String size) throws Exception {
        return picture(colour, size, "ultrafast");
    }

    private KeyPicture picture(String colour, String size, String preset) throws Exception {
        return TransportStream.firstPicture(fragment("color=" + colour + ":size=" + size, preset))
                .orElseThrow();
    }

    private KeyPicture testPicture(String size) throws Exception {
        return TransportStream.firstPicture(fragment("testsrc2=size=" + size)).orElseThrow();
    }

    /** Its last slice breaks off. */
    private static KeyPicture damaged(KeyPicture picture, double kept) {
        List<byte[]> slices = new ArrayList<>(picture.slices());
        byte[] last = slices.remove(slices.size() - 1);
        slices.add(Arrays.copyOf(last, Math.max(2, (int) (last.length * kept))));
        return new KeyPicture(picture.sequence(), picture.picture(), slices);
    }

    private byte[] fragment(String source) throws IOException, InterruptedException {
        return fragment(source, "ultrafast");
    }

    /** As nginx writes them, nearly. */
    private byte[] fragment(String source, String preset) throws IOException, InterruptedException {
        Path file = folder.resolve("fragment.ts");
        Process ffmpeg =
                new ProcessBuilder(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-nostdin",
                                "-y",
                                "-f",
                                "lavfi",
                                "-i",
                                source,
                                "-frames:v",
                                "5",
                                "-c:v",
                                "libx264",
                                "-pix_fmt",
                                "yuv420p",
                                "-preset",
                                preset,
                                file.toString())
                        .inheritIO()
                        .start();
        assertThat(ffmpeg.waitFor()).isZero();
        return Files.readAllBytes(file);
    }

    private static void assertLooks(byte[] jpeg, String colour) throws IOException {
        assertThat(jpeg).as(colour).isNotNull();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(180);
        int expected =
                switch (colour) {
                    case "red" -> 0xff0000;
                    case "lime" -> 0x00ff00;
                    case "blue" -> 0x0000ff;
                    default -> 0xffffff;
                };
        int pixel = image.getRGB(160, 90);
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = Math.abs((pixel >> shift & 0xff) - (expected >> shift & 0xff));
            assertThat(difference).as(colour).isLessThan(COLOUR_DIFFERENCE_MAX);
        }
    }
}
